using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Store;
using Partnership.Testing;
using Partnership.Testing.Desk;
using Partnership.Testing.PostgreSql;
using Partnership.Web.Site;

namespace Partnership.Web.Tests.Nodes;

/// <summary>Two nodes of one site, each with a data directory of its own, on one store in PostgreSQL.</summary>
public sealed class NodesTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private TestDatabase database = null!;
    private SiteFactory one = null!;
    private SiteFactory other = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestServer.CreateAsync();
        one = new SiteFactory { Database = database };
        other = new SiteFactory { Database = database };
        _ = one.Services; // the first makes the tables and brings the content in
        _ = other.Services;
    }

    public async ValueTask DisposeAsync()
    {
        await one.DisposeAsync();
        await other.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Start_OnAStoreThatIsThere_ShowsTheSamePagesAndFiles()
    {
        var file = one.Services.GetRequiredService<PublishedSite>().Current.Snapshot.Media.First(m => m.MediaType == "application/pdf");
        var path = (await one.GetPageAsync("/case-reviews/child-larch", Cancellation)).QuerySelectorAll("a[href$='.pdf']")[0].GetAttribute("href")!;

        foreach (var address in new[] { "/", "/case-reviews", "/case-reviews/child-larch", path })
        {
            var (here, there) = (await GetAsync(one, address), await GetAsync(other, address));
            Assert.NotEmpty(here);
            Assert.Equal(here, there);
        }

        Assert.True(File.Exists(Path.Combine(other.DataDirectory, "media", file.Sha256[..2], file.Sha256)));
    }

    [Fact]
    public async Task Get_FileThatANodeHasLost_IsBroughtThereAgain()
    {
        var path = (await one.GetPageAsync("/case-reviews/child-larch", Cancellation)).QuerySelectorAll("a[href$='.pdf']")[0].GetAttribute("href")!;
        Directory.Delete(Path.Combine(other.DataDirectory, "media"), recursive: true);

        Assert.Equal(await GetAsync(one, path), await GetAsync(other, path));
    }

    [Fact]
    public async Task Publish_OnOneNode_IsShownByTheOtherAndGoesThereToo()
    {
        var id = await AddAsync(one, "A page for every node");

        var done = await one.Services.GetRequiredService<PublishDocument>().RunAsync(new PublishDocumentOptions { DocumentId = id }, Cancellation);
        var sequence = Assert.IsType<Editorial.Store.EditorialOutcome.Done>(done).Sequence;
        await ShowsAsync(other, sequence);
        Assert.Contains("A page for every node", (await other.GetPageAsync("/a-page-for-every-node", Cancellation)).Body!.TextContent, StringComparison.Ordinal);

        var removed = await other.Services.GetRequiredService<RemoveDocument>().RunAsync(new RemoveDocumentOptions { DocumentId = id }, Cancellation);
        await ShowsAsync(one, Assert.IsType<Editorial.Store.EditorialOutcome.Done>(removed).Sequence);
        using var client = one.CreatePlainClient();
        using var gone = await client.GetAsync(new Uri("/a-page-for-every-node", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
    }

    [Fact]
    public async Task SignIn_OnOneNode_HoldsOnTheOtherUntilItEnds()
    {
        var person = await one.AddPersonAsync("Wren Writer", Cancellation, "writer");
        var session = await one.SignInAsync(person, Cancellation);

        using var client = other.CreatePlainClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/desk") { Headers = { { "Cookie", session }, { "X-Forwarded-Proto", "https" } } };
        using var response = await client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Wren Writer", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ScheduledWork_IsOneNodesTurn_AndTheOthersWhenThatOneStops()
    {
        var (first, second) = (one.Services.GetRequiredService<IWorkTurn>(), other.Services.GetRequiredService<IWorkTurn>());
        await UntilAsync(() => first.IsOurs || second.IsOurs);
        Assert.NotEqual(first.IsOurs, second.IsOurs);
        var (holder, next) = first.IsOurs ? (one, second) : (other, first);

        await holder.DisposeAsync();

        await UntilAsync(() => next.IsOurs);
    }

    private static async Task<Guid> AddAsync(SiteFactory node, string name)
    {
        var home = node.Services.GetRequiredService<PublishedSite>().Current.Snapshot.Default.Items.First(i => i.ContentType == "home");
        var created = await node.Services.GetRequiredService<CreateDocument>().RunAsync(new CreateDocumentOptions { ContentType = "page", ParentId = home.Id }, Cancellation);
        var id = Assert.IsType<CreateDocumentOutcome.Created>(created).DocumentId;
        await node.Services.GetRequiredService<SaveVersion>().RunAsync(
            new SaveVersionOptions
            {
                DocumentId = id,
                Name = name,
                Properties = new PropertyBag([KeyValuePair.Create<string, PropertyValue>("body", new RichTextValue("<p>Text.</p>"))]),
                CreatedBy = "An editor",
            },
            Cancellation);
        return id;
    }

    private static async Task<byte[]> GetAsync(SiteFactory node, string address)
    {
        using var client = node.CreatePlainClient();
        return await client.GetByteArrayAsync(new Uri(address, UriKind.Relative), Cancellation);
    }

    private static Task ShowsAsync(SiteFactory node, long sequence) => UntilAsync(() => node.Services.GetRequiredService<PublishedSite>().Sequence >= sequence);

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var end = new CancellationTokenSource(Patience);
        while (!isSo())
            await Task.Delay(10, end.Token);
    }
}
