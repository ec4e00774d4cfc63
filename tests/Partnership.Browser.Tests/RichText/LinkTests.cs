using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;

namespace Partnership.Browser.Tests.RichText;

/// <summary>Links to pages of the site and to addresses.</summary>
public class LinkTests(Chromium chromium, BrowserSite site) : EditorTest(chromium, site)
{
    private const string ToPage = $"<a href=\"/about\" data-destination-id=\"{EditorPages.PageId}\" data-link-type=\"Content\">";

    [Fact]
    public async Task Page_ChosenByKeyboard_IsLinkedById()
    {
        await OpenAsync("<p>About</p>");
        await PressAsync("Control+a");
        await PressAsync("Control+k");

        await Assertions.Expect(Dialog.GetByRole(AriaRole.Radio, new LocatorGetByRoleOptions { Name = "About us" })).ToBeVisibleAsync();
        await Dialog.GetByLabel("Find a page by its name").FocusAsync();
        await TypeAsync("about");
        await Assertions.Expect(Dialog.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 found");
        await PressAsync("Tab");
        await PressAsync("Space");
        await PressAsync("Enter");

        await Assertions.Expect(Text).ToBeFocusedAsync();
        await Assertions.Expect(Dialog).ToHaveCountAsync(0);
        Assert.Equal($"<p>{ToPage}About</a></p>", await ValueAsync());
        await Assertions.Expect(Button("Link")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task Page_WithoutSelection_AsksForTheWords()
    {
        await OpenAsync("<p>See</p>");
        await TypeAsync(" ");
        await Button("Link").ClickAsync();
        await Dialog.GetByRole(AriaRole.Radio, new LocatorGetByRoleOptions { Name = "About us" }).CheckAsync();

        await Answer("Save link").ClickAsync();
        await Assertions.Expect(Dialog.GetByLabel("Words of the link")).ToHaveAccessibleDescriptionAsync("Say where it leads: not “click here”. Error: Enter the words of the link.");
        await Assertions.Expect(Dialog.GetByLabel("Words of the link")).ToBeFocusedAsync();
        await TypeAsync("our page");
        await PressAsync("Enter");
        await TypeAsync(", please");

        Assert.Equal($"<p>See {ToPage}our page</a>, please</p>", await ValueAsync());
    }

    [Theory]
    [InlineData("https://www.gov.uk/a?b=1", "https://www.gov.uk/a?b=1")]
    [InlineData(" www.gov.uk/a ", "https://www.gov.uk/a")]
    [InlineData("a.person@example.org", "mailto:a.person@example.org")]
    [InlineData("mailto:a@b.example", "mailto:a@b.example")]
    [InlineData("0808 800 5000", "tel:08088005000")]
    [InlineData("tel:999", "tel:999")]
    [InlineData("#part", "#part")]
    public async Task Address_Good_IsLinked(string typed, string href)
    {
        await SayAddressAsync(typed);

        await Assertions.Expect(Dialog).ToHaveCountAsync(0);
        Assert.Equal($"<p><a href=\"{href}\">One</a></p>", await ValueAsync());
    }

    [Theory]
    [InlineData("", "Enter an address.")]
    [InlineData("javascript:alert(1)", "Enter an address that begins with https://, mailto: or tel:.")]
    [InlineData("http://www.gov.uk", "Enter an address that begins with https://, mailto: or tel:.")]
    [InlineData("data:text/html,x", "Enter an address that begins with https://, mailto: or tel:.")]
    [InlineData("somewhere", "Enter an address that begins with https://, mailto: or tel:.")]
    public async Task Address_Bad_IsExplained(string typed, string message)
    {
        await SayAddressAsync(typed);

        await Assertions.Expect(Dialog.GetByText(message)).ToBeVisibleAsync();
        await Assertions.Expect(Dialog.GetByLabel("Address", new LocatorGetByLabelOptions { Exact = true })).ToBeFocusedAsync();
        await PressAsync("Escape");
        await Assertions.Expect(Text).ToBeFocusedAsync();
        Assert.Equal("<p>One</p>", await ValueAsync());
    }

    [Fact]
    public async Task Link_ThatIsThere_CanBeChangedAndRemoved()
    {
        await OpenAsync($"<p>See <a href=\"/about#team\" title=\"T\" data-link-type=\"Content\" data-destination-id=\"{EditorPages.PageId}\">the team</a></p>");
        await PressAsync("ArrowLeft");

        await Button("Link").ClickAsync();
        await Assertions.Expect(Dialog.GetByRole(AriaRole.Radio, new LocatorGetByRoleOptions { Name = "The page that it leads to now /about#team" })).ToBeCheckedAsync();
        await Answer("Save link").ClickAsync();
        Assert.Contains("href=\"/about#team\" title=\"T\"", await ValueAsync(), StringComparison.Ordinal);
        await Button("Link").ClickAsync();
        await Answer("Remove link").ClickAsync();

        Assert.Equal("<p>See the team</p>", await ValueAsync());
    }

    [Fact]
    public async Task Pages_CanNotBeRead_IsSaid()
    {
        await OpenAsync(EditorPages.FailingPicker);
        Visit.ExpectFailureOf(EditorPages.FailingPicker + "?q=");
        await PressAsync("Control+a");

        await Button("Link").ClickAsync();

        await Assertions.Expect(Dialog.GetByRole(AriaRole.Status)).ToHaveTextAsync("The list can’t be read just now. Try again in a moment.");
    }

    [Fact]
    public async Task AddressPastedOverWords_MakesThemALink()
    {
        await OpenAsync("<p>GOV.UK</p>");
        await PressAsync("Control+a");

        await PasteAsync(null, "https://www.gov.uk/");

        Assert.Equal("<p><a href=\"https://www.gov.uk/\">GOV.UK</a></p>", await ValueAsync());
    }

    private async Task SayAddressAsync(string address)
    {
        await OpenAsync("<p>One</p>");
        await PressAsync("Control+a");
        await Button("Link").ClickAsync();
        await Dialog.GetByLabel("An address on the web").CheckAsync();
        await Dialog.GetByLabel("Address", new LocatorGetByLabelOptions { Exact = true }).FillAsync(address);
        await Answer("Save link").ClickAsync();
    }
}
