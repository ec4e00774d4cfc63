using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Testing;
using Partnership.Testing.Desk;
using Partnership.Web.Desk;

namespace Partnership.Web.Tests.Desk;

/// <summary>A site that nobody has come to the desk of has read nothing of its pages; the first who comes finds all of them.</summary>
public sealed class DeskDoorTests : IAsyncDisposable
{
    private readonly SiteFactory site = new() { Settings = { ["Seed:Demonstration"] = "false" } };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task Get_FirstWhoComesToTheDesk_OpensItForEverybody()
    {
        using var reader = site.CreatePlainClient();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(reader, "/about"));
        Assert.Equal(0, DeskPages());

        using var first = site.StrangerAtDesk();
        using var second = site.StrangerAtDesk();
        var answers = await Task.WhenAll(first.GetAsync("/desk/sign-in", Cancellation), second.GetAsync("/desk/sign-in/forgotten", Cancellation), first.GetAsync("/desk", Cancellation));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Redirect], answers.Select(a => a.StatusCode));
        Assert.True(DeskPages() > 40);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(reader, "/contacts"));
        foreach (var answer in answers)
            answer.Dispose();
    }

    private int DeskPages() => site.Services.GetRequiredService<EndpointDataSource>().Endpoints.Count(e => DeskHost.IsDeskPage(e.Metadata.GetMetadata<PageActionDescriptor>()));

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        return response.StatusCode;
    }
}
