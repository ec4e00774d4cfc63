using System.Text.Json.Nodes;
using Partnership.Delivery.Tests.Source.Play;
using Partnership.Testing;

namespace Partnership.Web.Tests.Headless;

/// <summary>An Umbraco with a small site in it, and the settings of a site in front of it.</summary>
internal sealed class HeadlessSite : IDisposable
{
    public const string WebhookSecret = "a-secret-for-tests-only";
    public const string HealthKey = "a-health-key-for-tests";
    public const string ReportPath = "/media/r5fenntj/child-alder-report.pdf";
    public const string PicturePath = "/media/aa11bb22/hall.png";

    public HeadlessSite()
    {
        Home = Umbraco.Publish("home", "Home", null, new JsonObject { ["heading"] = "Keeping children safe here" });
        Umbraco.Publish("siteSettings", "Settings", Home, new JsonObject { ["organisationName"] = "The Partnership", ["email"] = "team@example.org" });
        Reviews = Umbraco.Publish("caseReviews", "Case reviews", Home);
        About = Umbraco.Publish("page", "About us", Home, new JsonObject
        {
            ["summary"] = "Who we are.",
            ["body"] = new JsonObject
            {
                ["markup"] = $"<p onclick=\"steal()\">We work together.</p><script>alert(1)</script><p><img src=\"{PicturePath}?width=500\" alt=\"Our hall\"></p>"
                    + $"<p><a href=\"/case-reviews/\" data-destination-id=\"{Reviews.Id}\">Our reviews</a></p>",
                ["blocks"] = new JsonArray(),
            },
        });
        Umbraco.PutFile(ReportPath, "application/pdf", File.ReadAllBytes(Path.Combine(Repository.Root, "content-seed", "demonstration", "files", "child-alder-report.pdf")));
        Umbraco.PutFile(PicturePath, "image/png", Documents.Tests.Images.Pictures.Plain(320, 180, Documents.Tests.Images.Pictures.Green).WriteToBuffer(".png"));
        Review = Umbraco.Publish("caseReview", "Child Alder", Reviews, new JsonObject
        {
            ["summary"] = "A review.",
            ["reference"] = "R1",
            ["reviewType"] = "Local child safeguarding practice review",
            ["pseudonym"] = "Child Alder",
            ["publishedOn"] = "2026-01-02T00:00:00",
            ["incidentOn"] = "2024-02-03T00:00:00",
            ["report"] = new JsonArray(new JsonObject
            {
                ["id"] = "00000000-0000-4000-8000-000000000051",
                ["name"] = "Child Alder report",
                ["mediaType"] = "File",
                ["url"] = ReportPath,
                ["extension"] = "pdf",
                ["bytes"] = 1234,
            }),
        });
        Wire = new UmbracoOnWire(Umbraco);
    }

    public PlayedUmbraco Umbraco { get; } = new();

    public UmbracoOnWire Wire { get; }

    public PlayedNode Home { get; }

    public PlayedNode About { get; }

    public PlayedNode Reviews { get; }

    public PlayedNode Review { get; }

    /// <summary>A site in front of it.</summary>
    /// <param name="data">Where it keeps its state; null for a folder of its own.</param>
    public SiteFactory Start(string? data = null)
    {
        var site = new SiteFactory();
        site.Settings["Cms:Source"] = "Umbraco";
        site.Settings["Umbraco:BaseUrl"] = Wire.Url;
        site.Settings["Umbraco:WebhookSecret"] = WebhookSecret;
        site.Settings["Umbraco:PollInterval"] = "00:10:00"; // what comes sooner came by a webhook
        site.Settings["Umbraco:StartPatience"] = "00:00:05";
        site.Settings["Umbraco:Retries"] = "1";
        site.Settings["Umbraco:RetryDelay"] = "00:00:00.01";
        site.Settings["Health:DetailKey"] = HealthKey;
        if (data is not null)
            site.Settings["Storage:DataDirectory"] = data;
        return site;
    }

    public void Dispose() => Wire.Dispose();
}
