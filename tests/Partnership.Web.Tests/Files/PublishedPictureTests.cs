using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Values;
using Partnership.Documents.Images;
using Partnership.Documents.Tests.Images;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Media;
using Partnership.Web.Tests.Live;

namespace Partnership.Web.Tests.Files;

/// <summary>Pictures in public: as renditions, in the sizes and formats that a page offers, while a published page shows them.</summary>
public sealed class PublishedPictureTests(LiveSite site) : IClassFixture<LiveSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Picture_BeforeAndAfterItsPage_IsNowhere()
    {
        var picture = await AddAsync("before-and-after.jpg", Uploads.Picture(1000, 750));
        var page = await site.Editor.CreateAsync("page", "/");
        await site.Editor.SaveAsync(page, "Picture of before and after", Values(picture));
        await AssertAllAsync(picture, HttpStatusCode.NotFound);

        await site.Editor.PublishAsync(page);
        await AssertAllAsync(picture, HttpStatusCode.OK);

        await site.Editor.RemoveAsync(page);
        await AssertAllAsync(picture, HttpStatusCode.NotFound);

        await site.Editor.PublishAsync(page);
        await AssertAllAsync(picture, HttpStatusCode.OK);

        await site.Editor.EraseAsync(page);
        await AssertAllAsync(picture, HttpStatusCode.NotFound);
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Path.Combine(site.DataDirectory, "renditions"), "*", SearchOption.AllDirectories),
            f => !File.Exists(Path.Combine(site.DataDirectory, "media", Path.GetFileName(f)[..2], Path.GetFileName(f)[..64])));
    }

    [Fact]
    public async Task Picture_OfAPublishedPage_IsNeverServedAsItWasHandedIn()
    {
        var picture = await PublishAsync("Picture as handed in", "as handed in (1).jpg", Uploads.Picture(700, 500));

        foreach (var name in new[] { "as%20handed%20in%20%281%29.jpg", "as%20handed%20in%20(1).jpg", "r", "file" })
        {
            using var response = await site.AskAsync($"/media/{picture:N}/{name}");
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("160.jpg")]
    [InlineData("321.jpg")]
    [InlineData("0640.jpg")]
    [InlineData("+640.jpg")]
    [InlineData("1280.jpg")]
    [InlineData("640.png")]
    [InlineData("640.gif")]
    [InlineData("640.JPG")]
    [InlineData("640.jpg.avif")]
    [InlineData("640-1x1-50-50.jpg")]
    [InlineData("640")]
    [InlineData("..%2F640.jpg")]
    public async Task Picture_InASizeOrFormatThatNoPageOffers_IsNotThere(string name)
    {
        var picture = await PublishAsync($"Picture not offered {Guid.NewGuid()}", "not-offered.jpg", Uploads.Picture(700, 500));

        using var response = await site.AskAsync($"/media/{picture:N}/r/{name}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Picture_OnItsPage_IsOfferedInSizesAndFormatsThatAreAllThere()
    {
        var picture = await PublishAsync("Picture on its page", "on-its-page.png", Uploads.Picture(700, 500, ImageFormat.Png));

        var page = await site.ReadAsync("/picture-on-its-page");
        var image = page.QuerySelector("figure > picture > img");
        var sources = page.QuerySelectorAll("picture > source");
        var offers = sources.Append(image).SelectMany(e => (e?.GetAttribute("srcset") ?? "").Split(", ")).Append(image?.GetAttribute("src") + " 0w").ToList();

        Assert.Equal(["image/avif", "image/webp"], sources.Select(s => s.GetAttribute("type")));
        Assert.Equal(("A picnic & a \"game\"", "lazy", "700", "500"), (image?.GetAttribute("alt"), image?.GetAttribute("loading"), image?.GetAttribute("width"), image?.GetAttribute("height")));
        Assert.Equal([$"/media/{picture:N}/r/320.png 320w", $"/media/{picture:N}/r/640.png 640w", $"/media/{picture:N}/r/960.png 700w"], offers[^4..^1]);
        Assert.Null(page.QuerySelector("[data-media-id]"));
        Assert.Equal("In the park", page.QuerySelector("figure > figcaption")?.TextContent);
        foreach (var offer in offers)
        {
            using var response = await site.AskAsync(offer.Split(' ')[0]);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task Picture_AskedForAgain_IsAnsweredAsFilesAre()
    {
        var picture = await PublishAsync("Picture asked again", "asked-again.jpg", Uploads.Picture(700, 500));
        var address = $"/media/{picture:N}/r/320.webp";
        using var first = await site.AskAsync(address);
        var tag = first.Header("ETag");

        using var same = await site.AskAsync(address, ("If-None-Match", tag ?? ""));
        using var part = await site.AskAsync(address, ("Range", "bytes=0-3"));
        using var client = site.CreatePlainClient();
        using var head = await client.AskAsync(HttpMethod.Head, address);
        using var post = await client.AskAsync(HttpMethod.Post, address);
        using var other = await site.AskAsync($"/media/{picture:N}/r/640.webp");

        Assert.Equal(("image/webp", "no-cache", "nosniff"), (first.Header("Content-Type"), first.Header("Cache-Control"), first.Header("X-Content-Type-Options")));
        foreach (var answer in new[] { first, same, part, head })
            Assert.Equal("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox", answer.Header("Content-Security-Policy"));
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal("RIFF"u8.ToArray(), await part.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Equal((HttpStatusCode.OK, 0), (head.StatusCode, (await head.Content.ReadAsByteArrayAsync(Cancellation)).Length));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
        Assert.NotEqual(tag, other.Header("ETag"));
    }

    [Fact]
    public async Task Picture_RemovedFromTheTextOfAPage_IsGoneWhenThatIsPublished()
    {
        var picture = await PublishAsync("Picture taken out", "taken-out.jpg", Uploads.Picture(1000, 750));
        var item = site.Editor.At("/picture-taken-out");

        await site.Editor.SaveChangedAsync(item, ("body", new RichTextValue("<p>Words.</p>")));
        await AssertAllAsync(picture, HttpStatusCode.OK);
        await site.Editor.PublishAsync(item.Id);

        await AssertAllAsync(picture, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Card_OfALinkToThePage_ShowsThePartAroundTheFocalPoint_AndFollowsIt()
    {
        using var original = Pictures.RedThenBlue(1600, 400);
        var picture = await PublishAsync("Picture on a card", "on-a-card.png", Pictures.File(original, ImageFormat.Png));
        var card = $"/media/{picture:N}/r/share.png";
        Assert.EndsWith(card, Card(await site.ReadAsync("/picture-on-a-card")), StringComparison.Ordinal);

        var shown = site.Published.Sequence;
        await FocusAsync(picture, 0.5);
        Assert.Equal(shown, site.Published.Sequence); // it was the middle before: nothing of the page changes
        await FocusAsync(picture, 0);
        Assert.True(await IsRedAsync(card));
        await FocusAsync(picture, 1);
        Assert.False(await IsRedAsync(card));

        using var answer = await site.AskAsync($"/umbraco/delivery/api/v2/media/item/{picture}");
        var medium = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal((1, 0.5), (medium?["focalPoint"]?["left"]?.GetValue<double>(), medium?["focalPoint"]?["top"]?.GetValue<double>()));
    }

    [Fact]
    public async Task Card_OfAPageWithASmallPicture_ShowsTheSign()
    {
        var picture = await PublishAsync("Picture too small for a card", "too-small.jpg", Uploads.Picture(599, 500));

        Assert.EndsWith(".png", Card(await site.ReadAsync("/picture-too-small-for-a-card")), StringComparison.Ordinal);
        using var response = await site.AskAsync($"/media/{picture:N}/r/share.jpg");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static string? Card(IParentNode page) => page.QuerySelector("meta[property='og:image']")?.GetAttribute("content");

    private static (string, PropertyValue)[] Values(Guid picture) => [("body", PictureTexts.Text(picture)), Draft.Text("summary", "A page for a test.")];

    private Task<Guid> PublishAsync(string title, string name, byte[] bytes) => PublishAsync(title, AddAsync(name, bytes));

    private async Task<Guid> PublishAsync(string title, Task<Guid> adding)
    {
        var picture = await adding;
        await site.Editor.PublishNewAsync("page", "/", title, Values(picture));
        return picture;
    }

    private async Task<Guid> AddAsync(string name, byte[] bytes)
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        return await desk.AddFileAsync(name, bytes);
    }

    private async Task FocusAsync(Guid picture, double x)
    {
        var person = await site.AddPersonAsync("Wren Writer", Cancellation, "writer");
        var outcome = await site.Services.GetRequiredService<ChangeMedia>().RunAsync(
            new ChangeMediaOptions { UserId = person, MediaId = picture, FileName = "on-a-card", AltText = "Two colours", FocusX = x }, Cancellation);
        await site.ShowsAsync(Assert.IsType<EditorialOutcome.Done>(outcome).Sequence);
    }

    private async Task<bool> IsRedAsync(string address)
    {
        using var response = await site.AskAsync(address);
        using var shown = NetVips.Image.NewFromBuffer(await response.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Equal((761, 400), (shown.Width, shown.Height)); // 40 to 21, as large as the picture is
        return shown[5, 200][0] > shown[5, 200][2] && shown[756, 200][0] > shown[756, 200][2];
    }

    private async Task AssertAllAsync(Guid picture, HttpStatusCode status)
    {
        using var client = site.CreatePlainClient();
        foreach (var name in new[] { "320.jpg", "640.webp", "1280.jpg" })
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
                foreach (var header in new[] { ("Accept", "*/*"), ("Range", "bytes=0-9"), ("If-None-Match", "*") })
                {
                    using var response = await client.AskAsync(method, $"/media/{picture:N}/r/{name}", header);
                    var expected = status == HttpStatusCode.OK ? [HttpStatusCode.OK, HttpStatusCode.PartialContent, HttpStatusCode.NotModified] : new[] { status };
                    Assert.Contains(response.StatusCode, expected);
                }
    }
}
