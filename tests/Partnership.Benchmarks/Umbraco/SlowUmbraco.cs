using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Partnership.Delivery.Tests.Source.Play;

namespace Partnership.Benchmarks.Umbraco;

/// <summary>A played Umbraco with a large site, each of whose answers takes a while.</summary>
internal sealed class SlowUmbraco : IAsyncDisposable
{
    public const int Items = 2_000;
    public const int Media = 500;

    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(20);
    private readonly WebApplication app;

    private SlowUmbraco(WebApplication app, PlayedUmbraco play) => (this.app, Play) = (app, play);

    public PlayedUmbraco Play { get; }

    public string Url => app.Urls.First();

    public static async Task<SlowUmbraco> StartAsync()
    {
        var play = new PlayedUmbraco();
        Fill(play);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(async context =>
        {
            var answer = play.Answer(context.Request.Path.Value ?? "/", context.Request.QueryString.Value ?? "", name => context.Request.Headers[name].FirstOrDefault());
            await Task.Delay(Delay);
            context.Response.StatusCode = answer.Status;
            foreach (var (name, value) in answer.Headers)
                context.Response.Headers[name] = value;
            if (answer.Body is not null)
            {
                context.Response.ContentType = answer.ContentType;
                await context.Response.Body.WriteAsync(answer.Body);
            }
        });
        await app.StartAsync();
        return new SlowUmbraco(app, play);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    // A tree as a partnership has it: most documents are reviews and news; every fourth has a file.
    private static void Fill(PlayedUmbraco play)
    {
        var pdf = File.ReadAllBytes(Path.Combine(Bench.Root, "content-seed", "demonstration", "files", "child-alder-briefing.pdf"));
        using var plain = NetVips.Image.Black(320, 180, bands: 3);
        var png = plain.WriteToBuffer(".png");
        var home = play.Publish("home", "Home", null, []);
        var reviews = play.Publish("caseReviews", "Case reviews", home);
        var news = play.Publish("news", "News", home);
        for (var n = 3; n < Items; n++)
        {
            var file = n % 4 == 0 ? FileOf(play, n, n % 8 == 0, pdf, png) : null;
            var isReview = n % 2 == 0;
            play.Publish(isReview ? "caseReview" : "newsItem", $"Document {n}", isReview ? reviews : news, Values(n, file));
        }
    }

    private static string FileOf(PlayedUmbraco play, int n, bool isPdf, byte[] pdf, byte[] png)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/media/m{n}/file-{n}.{(isPdf ? "pdf" : "png")}");
        var ending = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\n%{n}\n")); // so that each is another file
        play.PutFile(path, isPdf ? "application/pdf" : "image/png", [.. isPdf ? pdf : png, .. ending]);
        return path;
    }

    private static JsonObject Values(int n, string? file)
    {
        var body = string.Concat(Enumerable.Range(0, 20).Select(p => $"<p>Paragraph {p} of document {n}, which says what was learned and who should do what about it.</p>"));
        var values = new JsonObject { ["summary"] = $"Summary {n}:0", ["publishedOn"] = "2026-01-02T00:00:00" };
        if (file?.EndsWith(".pdf", StringComparison.Ordinal) == true)
            values["report"] = new JsonArray(new JsonObject { ["id"] = Guid.NewGuid().ToString(), ["url"] = file, ["extension"] = "pdf", ["mediaType"] = "File" });
        else if (file is not null)
            body += $"<p><img src=\"{file}\" alt=\"A picture\"></p>";
        values[n % 2 == 0 ? "learning" : "body"] = new JsonObject { ["markup"] = body, ["blocks"] = new JsonArray() };
        return values;
    }
}
