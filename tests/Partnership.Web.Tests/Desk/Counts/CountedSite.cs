using Microsoft.Extensions.DependencyInjection;
using Partnership.Web.Desk.Counts;
using Partnership.Web.Tests.Live;

namespace Partnership.Web.Tests.Desk.Counts;

/// <summary>A site whose counts are written down only when a test says so: its clock stands still.</summary>
public sealed class CountedSite : LiveSite
{
    /// <summary>What was counted of a document or file since the last look.</summary>
    internal long Taken(Guid id) => Services.GetRequiredService<VisitCounts>().Of(id)?.Take() ?? 0;

    internal Task WriteAsync() => Services.GetRequiredService<CountWriter>().WriteAsync(TestContext.Current.CancellationToken);

    internal async Task<System.Net.HttpStatusCode> AskAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var client = CreatePlainClient();
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
