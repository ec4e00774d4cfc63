using System.Net;
using System.Text.Json;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.Media;

public sealed class MediaPageTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Describe_APicture_KeepsWhatIsSaid()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var id = await desk.AddFileAsync("describe.jpg", Uploads.Picture());

        using var response = await desk.SubmitAsync(
            $"/desk/media/{id}",
            "form[data-focus-form]",
            new Dictionary<string, string?> { ["FileName"] = "../Renamed.exe", ["AltText"] = "Children at a picnic", ["FocusX"] = "20", ["FocusY"] = "80%" },
            Cancellation);
        var page = await desk.PageAsync($"/desk/media/{id}", Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("Renamed.jpg", page.QuerySelector("h1")?.TextContent);
        Assert.Equal("Children at a picnic", page.QuerySelector("textarea[name=AltText]")?.TextContent);
        Assert.Equal(("20", "80"), (page.QuerySelector("[name=FocusX]")?.GetAttribute("value"), page.QuerySelector("[name=FocusY]")?.GetAttribute("value")));
    }

    [Theory]
    [InlineData("AltText", "", "Say what the picture shows")]
    [InlineData("AltText", " ", "Say what the picture shows")]
    [InlineData("FocusX", "101", "from 0 to 100")]
    [InlineData("FocusY", "-1", "from 0 to 100")]
    [InlineData("FocusY", "middle", "from 0 to 100")]
    public async Task Describe_WithAMistake_SaysWhatIsWrongBesideTheField(string field, string value, string words)
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var id = await desk.AddFileAsync("mistake.jpg", Uploads.Picture());
        var values = new Dictionary<string, string?> { ["AltText"] = "A picnic" };
        values[field] = value;

        using var response = await desk.SubmitAsync($"/desk/media/{id}", "form[data-focus-form]", values, Cancellation);
        var page = await response.PageAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(words, page.QuerySelector($"#field_{field}_error")?.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($".govuk-error-summary a[href='#field_{field}']"));
    }

    [Fact]
    public async Task Describe_DecorativeWithWordsToo_IsRefused()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var id = await desk.AddFileAsync("both.jpg", Uploads.Picture());

        using var response = await desk.SubmitAsync(
            $"/desk/media/{id}", "form[data-focus-form]", new Dictionary<string, string?> { ["AltText"] = "A picnic", ["IsDecorative"] = "true" }, Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    [Fact]
    public async Task List_ByNameAndKind_ShowsThoseOnly()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        await desk.AddFileAsync("listed one.jpg", Uploads.Picture());
        await desk.AddFileAsync("listed two.pdf", Uploads.Pdf);

        Assert.Equal(["listed one.jpg"], await NamesAsync(desk, "?q=LISTED&kind=Picture&unused=true"));
        Assert.Equal(["listed two.pdf"], await NamesAsync(desk, "?q=listed+pdf&kind=Document"));
        Assert.Empty(await NamesAsync(desk, "?q=%25"));
        using var nonsense = await desk.GetAsync("/desk/media?kind=Film", Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, nonsense.StatusCode);
    }

    [Fact]
    public async Task Thumb_APicture_IsSmallAndKeptByNobody()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var id = await desk.AddFileAsync("thumb.jpg", Uploads.Picture());

        using var response = await desk.GetAsync($"/desk/media/{id}/thumb", Cancellation);

        Assert.Equal("image/jpeg", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.NotNull(response.Headers.ETag);
        Assert.StartsWith("default-src 'none'", response.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.EndsWith("; sandbox", response.Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Picker_OfPictures_SaysWhatAFormNeeds()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var id = await desk.AddFileAsync("to-be-picked.jpg", Uploads.Picture());
        await desk.AddFileAsync("to-be-picked.pdf", Uploads.Pdf);

        using var response = await desk.GetAsync("/desk/pickers/media?q=to-be-picked&kind=image", Cancellation);
        var found = JsonDocument.Parse(await response.TextAsync()).RootElement.EnumerateArray().Single();

        Assert.Equal(
            (id, "to-be-picked.jpg", $"/desk/media/{id}/thumb", ""),
            (found.GetProperty("id").GetGuid(), found.GetProperty("fileName").GetString(), found.GetProperty("thumbUrl").GetString(), found.GetProperty("alt").GetString()));
    }

    [Fact]
    public async Task Delete_UnusedFile_IsGoneFromTheDiskToo()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var id = await desk.AddFileAsync("delete.jpg", Uploads.Picture(333, 222));
        using (var thumb = await desk.GetAsync($"/desk/media/{id}/thumb", Cancellation))
            Assert.Equal(HttpStatusCode.OK, thumb.StatusCode);
        var hash = (await desk.GetAsync($"/desk/media/{id}/file", Cancellation)).Headers.ETag?.Tag.Trim('"') ?? "";

        using var response = await desk.SubmitAsync($"/desk/media/{id}", "form[data-delete]", new Dictionary<string, string?>(), Cancellation);
        using var after = await desk.GetAsync($"/desk/media/{id}", Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
        Assert.NotEmpty(hash);
        Assert.Empty(Directory.EnumerateFiles(site.DataDirectory, hash + "*", SearchOption.AllDirectories));
    }

    private static async Task<IEnumerable<string>> NamesAsync(DeskClient desk, string query) =>
        (await desk.PageAsync("/desk/media" + query, Cancellation)).QuerySelectorAll("table a").Select(a => a.TextContent);
}
