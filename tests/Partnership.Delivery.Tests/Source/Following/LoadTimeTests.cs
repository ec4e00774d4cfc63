using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Partnership.Delivery.Source.Webhooks;
using Partnership.Delivery.Tests.Source.Play;

namespace Partnership.Delivery.Tests.Source.Following;

/// <summary>
/// How long it takes to read a large Umbraco each of whose answers takes a while. What the site's look at each file takes is not in it:
/// that is measured on the published site, see the benchmarks.
/// </summary>
public sealed class LoadTimeTests : IDisposable
{
    private const int Documents = 2_000;
    private const int Files = 500;

    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(20);

    private readonly UmbracoOnWire umbraco = new(new PlayedUmbraco());
    private readonly PlayedNode last;

    public LoadTimeTests()
    {
        var home = Play.Publish("home", "Home", null, []);
        var news = Play.Publish("news", "News", home);
        var body = string.Concat(Enumerable.Range(0, 20).Select(n => $"<p>Paragraph {n}, which says what was learned and who should do what about it.</p>"));
        last = news;
        for (var n = 2; n < Documents; n++)
            last = Play.Publish("publication", $"Publication {n}", news, Values(n, body));
        Play.Latency = Delay;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private PlayedUmbraco Play => umbraco.Play;

    [Fact]
    public async Task Load_ManyDocumentsAndFiles_TakesAtMostFifteenSecondsAndAWebhookOne()
    {
        await using var site = new FollowedSite(umbraco.Url, set: o => (o.AttemptTimeout, o.TotalTimeout, o.MaxAnswerBytes) = (TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), 20_971_520));
        var watch = Stopwatch.StartNew();

        await site.LoadAsync();

        TestContext.Current.TestOutputHelper?.WriteLine($"{Documents} documents and {site.Snapshot.Media.Length} files in {watch.Elapsed.TotalSeconds:N1} s, {Play.Questions} questions");
        Assert.Null(site.Health.Failure);
        Assert.Equal(Documents, site.Snapshot.Default.Items.Length);
        Assert.Equal(Files, site.Snapshot.Media.Length);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"It took {watch.Elapsed.TotalSeconds:N1} s.");

        await site.LookAsync(TimeSpan.Zero);
        Play.Publish(last, new JsonObject { ["summary"] = "Now" });
        site.Hints.Add(WebhookHint.Read("Umbraco.ContentPublish", Encoding.UTF8.GetBytes($$"""{"id":"{{last.Id}}"}""")));
        watch.Restart();
        await site.FollowHintsAsync();

        Assert.Equal("Now", site.Snapshot.Default.Find(last.Id)?.Properties.Text("summary"));
        TestContext.Current.TestOutputHelper?.WriteLine($"a hint in {watch.Elapsed.TotalMilliseconds:N0} ms");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"It took {watch.Elapsed.TotalMilliseconds:N0} ms.");
        Assert.False(Cancel.IsCancellationRequested);
    }

    public void Dispose() => umbraco.Dispose();

    private JsonObject Values(int n, string body)
    {
        var values = new JsonObject { ["summary"] = $"Summary {n}", ["body"] = new JsonObject { ["markup"] = body } };
        if (n % 3 != 0 || Play.Files.Count == Files)
            return values;
        var path = string.Create(CultureInfo.InvariantCulture, $"/media/m{n}/file.pdf");
        Play.PutFile(path, "application/pdf", Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"%PDF-1.7 {n}")));
        values["file"] = new JsonArray(new JsonObject { ["id"] = Guid.NewGuid().ToString(), ["url"] = path, ["extension"] = "pdf" });
        return values;
    }
}
