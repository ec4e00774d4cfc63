using System.Text.Json;
using Microsoft.Extensions.Options;
using Partnership.Content.Previews;
using Partnership.Umbraco.Preview;
using Partnership.Umbraco.Tests.Host;
using Partnership.Umbraco.Tests.Packaging;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Strings;
using Document = Umbraco.Cms.Core.Models.Content;
using File = System.IO.File;

namespace Partnership.Umbraco.Tests.Preview;

/// <summary>The way from the backoffice to a preview on the public site, through Umbraco's own collection of URL providers.</summary>
public class SitePreviewUrlsTests
{
    private const string Secret = "a-preview-secret-for-tests";

    private static readonly Guid Id = new("00000000-0000-4000-8000-000000000300");

    private static Dictionary<string, string?> Settings => new() { ["Partnership:Preview:SiteUrl"] = "https://www.example.org", ["Partnership:Preview:Secret"] = Secret };

    [Theory]
    [InlineData("pl-PL", "pl-PL")]
    [InlineData(null, "")]
    public async Task Preview_OfADocument_LeadsToTheSiteWithATokenThatItTakes(string? culture, string asked)
    {
        using var host = new UmbracoHost(settings: Settings);

        var url = await PreviewAsync(host, "caseReview", culture);

        Assert.Equal("https://www.example.org/preview/umbraco/00000000-0000-4000-8000-000000000300", url.Url?.GetLeftPart(UriPartial.Path));
        Assert.True(url.IsExternal);
        var query = url.Url!.Query.TrimStart('?').Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]));
        Assert.Equal(asked, query["culture"]);
        var until = long.Parse(query["until"], System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(PreviewToken.IsValid(Secret, Id, asked, until, query["token"], host.Clock.GetUtcNow()));
        Assert.Equal(TimeSpan.FromHours(2), DateTimeOffset.FromUnixTimeSeconds(until) - host.Clock.GetUtcNow());
        Assert.DoesNotContain(Secret, url.Url.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_NotSetUp_SaysWhatIsMissing()
    {
        using var host = new UmbracoHost();

        var url = await PreviewAsync(host, "caseReview", null);

        Assert.Null(url.Url);
        Assert.Contains("Partnership:Preview:SiteUrl", url.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_OfATypeThatTheSiteHasNot_SaysSo()
    {
        using var host = new UmbracoHost(settings: Settings);

        Assert.Contains("doesn't show", (await PreviewAsync(host, "shopItem", null)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://www.example.org", null)]
    [InlineData(null, Secret)]
    [InlineData("https://www.example.org", "short")]
    [InlineData("http://www.example.org", Secret)]
    [InlineData("/preview", Secret)]
    [InlineData("javascript:alert(1)", Secret)]
    public void Options_Wrong_AreRefusedByName(string? site, string? secret)
    {
        using var host = new UmbracoHost(settings: new Dictionary<string, string?> { ["Partnership:Preview:SiteUrl"] = site, ["Partnership:Preview:Secret"] = secret });

        var problem = Assert.Throws<OptionsValidationException>(() => host.Get<IOptionsMonitor<SitePreviewOptions>>().CurrentValue);

        Assert.Matches("SiteUrl|Secret", problem.Message);
    }

    [Fact]
    public void Urls_OfWhatIsPublic_AreLeftToUmbraco()
    {
        using var host = new UmbracoHost(settings: Settings);
        var urls = host.Get<UrlProviderCollection>().OfType<SitePreviewUrls>().Single();

        Assert.Null(urls.GetUrl(null!, UrlMode.Default, null, new Uri("https://cms.example.org")));
        Assert.Empty(urls.GetOtherUrls(1, new Uri("https://cms.example.org")));
    }

    [Fact]
    public async Task Manifest_AsksForThisProvider_AndHasThePackagesVersion()
    {
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(
            Path.Combine(Tool.Root, "src/Partnership.Umbraco/wwwroot/umbraco-package.json"), TestContext.Current.CancellationToken));

        Assert.Equal(SitePreviewUrls.Name, manifest.RootElement.GetProperty("extensions")[0].GetProperty("meta").GetProperty("urlProviderAlias").GetString());
        Assert.Equal("1.0.0", manifest.RootElement.GetProperty("version").GetString());
    }

    private static async Task<UrlInfo> PreviewAsync(UmbracoHost host, string type, string? culture)
    {
        var provider = host.Get<UrlProviderCollection>().Single(p => p.Alias == "Partnership.SitePreview");
        var helper = new DefaultShortStringHelper(new DefaultShortStringHelperConfig());
        var document = new Document("Draft", -1, new ContentType(helper, -1) { Alias = type, Name = type }) { Key = Id };
        return Assert.IsType<UrlInfo>(await provider.GetPreviewUrlAsync(document, culture, null));
    }
}
