using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;

namespace Partnership.Browser.Tests.RichText;

/// <summary>Images come from the media library, and never without words in their place or the word that they need none.</summary>
public class ImageTests(Chromium chromium, BrowserSite site) : EditorTest(chromium, site)
{
    private const string Stored = $"<figure><img data-media-id=\"{EditorPages.MediaId}\" alt=\"A chart of visits\"><figcaption>By month</figcaption></figure>";

    [Fact]
    public async Task Image_Chosen_IsAFigureWithItsCaption()
    {
        await OpenAsync("<p>One</p>");
        await Button("Image").ClickAsync();
        await Dialog.GetByRole(AriaRole.Radio, new LocatorGetByRoleOptions { Name = "chart.png" }).CheckAsync();
        await Assertions.Expect(Dialog.GetByLabel("What the image shows")).ToHaveValueAsync("A chart of visits");
        await Answer("Save image").ClickAsync();

        await TypeAsync("By month");
        await PressAsync("Enter");
        await TypeAsync("Two");

        Assert.Equal($"<p>One</p>{Stored}<p>Two</p>", await ValueAsync());
        await Assertions.Expect(Text.GetByRole(AriaRole.Img)).ToHaveAttributeAsync("src", "/editor-test/thumb/" + EditorPages.MediaId);
        Assert.True(await Text.GetByRole(AriaRole.Img).EvaluateAsync<bool>("image => image.decode().then(() => image.naturalWidth > 0)"));
    }

    [Fact]
    public async Task Image_NothingSaid_IsExplained()
    {
        await OpenAsync("<p>One</p>");
        await Button("Image").ClickAsync();
        await Assertions.Expect(Dialog.GetByRole(AriaRole.Radio)).ToHaveCountAsync(2);

        await Answer("Save image").ClickAsync();

        await Assertions.Expect(Dialog.GetByText("Choose an image.")).ToBeVisibleAsync();
        await Assertions.Expect(Dialog.GetByText("Say what the image shows, or tick that it is decorative.")).ToBeVisibleAsync();
        Assert.Equal("<p>One</p>", await ValueAsync());
    }

    [Fact]
    public async Task Image_ThatIsThere_BecomesDecorativeAndGoes()
    {
        await OpenAsync($"<p>One</p>{Stored}");
        await Text.GetByRole(AriaRole.Img).ClickAsync();

        await Button("Image").ClickAsync();
        await Assertions.Expect(Dialog.GetByLabel("What the image shows")).ToHaveValueAsync("A chart of visits");
        await Dialog.GetByLabel("The image is decorative").CheckAsync();
        await Answer("Save image").ClickAsync();
        Assert.Equal($"<p>One</p>{Stored.Replace("A chart of visits", "", StringComparison.Ordinal)}", await ValueAsync());
        await Text.Locator("img").ClickAsync();
        await Button("Image").ClickAsync();
        await Answer("Remove image").ClickAsync();

        Assert.Equal("<p>One</p>", await ValueAsync());
    }

    [Fact]
    public async Task Backspace_AtTheBeginningOfACaption_ChoosesTheImageThenDeletesIt()
    {
        await OpenAsync($"{Stored}<p>Two</p>");
        await Text.Locator("figcaption").ClickAsync();
        await PressAsync("Home");
        await Page.WaitForFunctionAsync("() => getSelection().anchorOffset === 0 && getSelection().anchorNode?.parentElement?.closest('figcaption')");

        await PressAsync("Backspace");
        await Assertions.Expect(Text.Locator(".ProseMirror-selectednode")).ToHaveCountAsync(1);
        Assert.Contains("<figcaption>By month</figcaption>", await ValueAsync(), StringComparison.Ordinal);
        await PressAsync("Backspace");

        Assert.Equal("<p>Two</p>", await ValueAsync());
    }
}
