using Partnership.Content.Items;
using Partnership.Content.Values;
using Partnership.Content.Views;
using Partnership.Search.Tests.Sites;

namespace Partnership.Search.Tests.Querying;

public sealed class CultureTests
{
    private const string Polish = "pl-PL";
    private const string Welsh = "cy-GB";

    [Fact]
    public async Task Find_VersionInAnotherCulture_IsFoundInItsOwnOnly()
    {
        await using var site = new SearchedSite();
        PublishHome(site, Polish);
        Publish(site, Polish, "Alder", "Neglect of a child.", "Olcha", "Zaniedbanie dziecka w szkole \u0142\u0105ka.");
        await site.ShowAsync();

        Assert.Equal(["Olcha"], site.NamesIn(Polish, "zaniedbanie"));
        Assert.Equal(["Olcha"], site.NamesIn(Polish, "laka"));
        Assert.Equal(["Olcha"], site.NamesIn(Polish, "\u0142\u0105ka"));
        Assert.Empty(site.NamesIn(Polish, "neglect"));
        Assert.Empty(site.NamesOf("zaniedbanie"));
        Assert.Equal(["Alder"], site.NamesOf("neglect"));
        Assert.Null(site.Find("zaniedbani").Suggestion);
        Assert.Empty(site.SuggestionsFor("zanied"));
    }

    [Fact]
    public async Task Find_AnotherCulture_TakesNoEnglishEndingsOff()
    {
        await using var site = new SearchedSite();
        PublishHome(site, Welsh);
        Publish(site, Welsh, "Alder", "Caring.", "Gwern", "Mae hi yn caring a'r llall.");
        Publish(site, Welsh, "Plover", "Care.", "Cornchwiglen", "Mae hi yn care.");
        await site.ShowAsync();

        Assert.Equal(["Gwern"], site.NamesIn(Welsh, "caring"));
        Assert.Equal(["Alder", "Plover"], site.NamesOf("caring").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Find_EnglishStopWordMeansSomethingInAnotherCulture_IsLookedFor()
    {
        await using var site = new SearchedSite();
        PublishHome(site, Welsh);
        Publish(site, Welsh, "Alder", "A.", "Gwern", "Her newydd."); // her: a challenge
        Publish(site, Welsh, "Plover", "B.", "Cornchwiglen", "Plentyn newydd.");
        await site.ShowAsync();

        Assert.Equal("Gwern", site.NamesIn(Welsh, "her newydd")[0]);
        Assert.Equal(["Gwern"], site.NamesIn(Welsh, "her +newydd +her"));
        Assert.Equal(["Gwern"], site.NamesIn(Welsh, "her plant"));
    }

    private static void PublishHome(SearchedSite site, string culture)
    {
        site.Publish(site.Home, ContentTypes.Home, null, [], (Cultures.Default, "Home", []), (culture, "Home", []));
    }

    private static void Publish(SearchedSite site, string culture, string name, string text, string otherName, string otherText) => site.Publish(
        Guid.NewGuid(), ContentTypes.Page, site.Home, [],
        (Cultures.Default, name, [("body", (PropertyValue)SiteContent.Paragraph(text))]),
        (culture, otherName, [("body", SiteContent.Paragraph(otherText))]));
}
