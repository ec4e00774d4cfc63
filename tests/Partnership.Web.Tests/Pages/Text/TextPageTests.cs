namespace Partnership.Web.Tests.Pages.Text;

public class TextPageTests(SharedSite site)
{
    [Fact]
    public async Task Get_HelpNow_NamesTheNumbersFirst()
    {
        var page = await site.ReadAsync("/get-help-now");

        Assert.Equal(["tel:999", "tel:08088005000", "tel:08001111"], page.QuerySelectorAll("main a[href^='tel:']").Select(PageReading.Href).Distinct());
        Assert.Equal("If someone is in danger now", page.QuerySelector("main h2")?.Words());
        Assert.NotNull(page.QuerySelector("main a[href='/support/domestic-abuse']"));
        Assert.NotNull(page.QuerySelector("main a[href='/using-this-site-safely']"));
    }

    [Theory]
    [InlineData("/support", "/support/after-a-death")]
    [InlineData("/support", "/support/domestic-abuse")]
    [InlineData("/about", "/about/safeguarding-arrangements")]
    public async Task Get_PageWithPagesBelow_LeadsToThem(string path, string below)
    {
        var page = await site.ReadAsync(path);

        Assert.Contains(below, page.QuerySelectorAll("main a").Select(PageReading.Href));
    }

    [Fact]
    public async Task Get_SafetyPage_SaysWhatLeavingCannotDo()
    {
        var words = (await site.ReadAsync("/using-this-site-safely")).QuerySelector("main")!.Words();

        Assert.Contains("history", words, StringComparison.Ordinal);
        Assert.Contains("Shift", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/accessibility", "WCAG|Web Content Accessibility Guidelines")]
    [InlineData("/privacy", "personal")]
    [InlineData("/cookies", "no cookies|not use cookies|any cookies|does not set")]
    [InlineData("/language-and-format", "(?i)easy read|large print|braille")]
    [InlineData("/identify", "(?i)identify")]
    [InlineData("/support/after-a-death", "(?i)bereave|grief|grieving|died")]
    [InlineData("/support/domestic-abuse", "(?i)abuse")]
    [InlineData("/about", "(?i)health.*police.*schools|local organisations")]
    [InlineData("/about/safeguarding-arrangements", "Executive Steering Group")]
    public async Task Get_Page_SaysWhatItIsThereFor(string path, string pattern)
    {
        var page = await site.ReadAsync(path);

        Assert.Matches(pattern, page.QuerySelector("main")!.Words());
    }
}
