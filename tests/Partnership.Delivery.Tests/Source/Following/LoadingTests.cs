using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Partnership.Delivery.Source.Webhooks;
using Partnership.Delivery.Tests.Source.Play;

namespace Partnership.Delivery.Tests.Source.Following;

/// <summary>
/// How often a large Umbraco is asked. How long that takes is measured by the benchmark, on the published site.
/// </summary>
public sealed class LoadingTests : IDisposable
{
    private const int Documents = 2_000;
    private const int Files = 500;

    private readonly UmbracoOnWire umbraco = new(new PlayedUmbraco());
    private readonly PlayedNode last;

    public LoadingTests()
    {
        var home = Play.Publish("home", "Home", null, []);
        var news = Play.Publish("news", "News", home);
        var body = string.Concat(Enumerable.Range(0, 20).Select(n => $"<p>Paragraph {n}, which says what was learned and who should do what about it.</p>"));
        last = news;
        for (var n = 2; n < Documents; n++)
            last = Play.Publish("publication", $"Publication {n}", news, Values(n, body));
    }

    private PlayedUmbraco Play => umbraco.Play;

    [Fact]
    public async Task Load_ManyDocumentsAndFiles_AsksForManyAtOnce()
    {
        await using var site = new FollowedSite(umbraco.Url, set: o => o.MaxAnswerBytes = 20_971_520);

        await site.LoadAsync();

        Assert.Null(site.Health.Failure);
        Assert.Equal(Documents, site.Snapshot.Default.Items.Length);
        Assert.Equal(Files, site.Snapshot.Media.Length);
        Assert.InRange(Play.Questions, Files + (Documents / 40), Files + (Documents / 40) + 100); // each file, forty documents at once, and the lists twice

        await site.LookAsync(TimeSpan.Zero);
        var before = Play.Questions;
        Play.Publish(last, new JsonObject { ["summary"] = "Now" });
        site.Hints.Add(WebhookHint.Read("Umbraco.ContentPublish", Encoding.UTF8.GetBytes($$"""{"id":"{{last.Id}}"}""")));
        await site.FollowHintsAsync();

        Assert.Equal("Now", site.Snapshot.Default.Find(last.Id)?.Properties.Text("summary"));
        Assert.InRange(Play.Questions - before, 1, 10);
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
