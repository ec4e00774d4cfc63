using System.Net;
using System.Text;
using Partnership.Documents.Images;
using Partnership.Documents.Tests.Images;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.Media;

public sealed class MediaUploadTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Upload_APicture_IsInTheLibraryWithItsFacts()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        var id = await desk.AddFileAsync("Upload facts.html", Uploads.Picture(format: ImageFormat.Png));
        var page = await desk.PageAsync($"/desk/media/{id}", Cancellation);

        Assert.Equal("Upload facts.png", page.QuerySelector("h1")?.TextContent);
        Assert.Contains("PNG, 800 × 600 pixels", page.QuerySelector("dl")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Wren Writer", page.QuerySelector("dl")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("No page uses it.", page.Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_SeveralFilesAndOneIsRefused_KeepsTheOthersAndSaysWhich()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.SendFilesAsync(
            Uploads.Page,
            ("mixed-report.pdf", Uploads.Pdf),
            ("mixed.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray()),
            ("mixed.png", Uploads.Picture(format: ImageFormat.Png)));
        var page = await response.PageAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(2, page.QuerySelectorAll("main ul a[href^='/desk/media/']").Length);
        Assert.Contains("mixed.svg: This is an SVG drawing.", page.QuerySelector(".govuk-error-summary")?.TextContent, StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[]> Hostile => new()
    {
        { "photo.png", "<!doctype html><script>alert(1)</script>"u8.ToArray() },
        { "bomb.png", Pictures.PngDeclaring(100_000, 100_000) },
        { "program.jpg", "MZ\u0090"u8.ToArray() },
        { "report.pdf", "%PDF-1.7 and nothing else"u8.ToArray() },
        { "empty.pdf", [] },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Upload_HostileFile_IsRefusedWithWords(string name, byte[] bytes)
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.SendFilesAsync(Uploads.Page, (name, bytes));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.NotEmpty((await response.PageAsync()).QuerySelectorAll(".govuk-error-message:not([hidden])"));
    }

    [Theory]
    [InlineData("../../../outside.jpg", "outside.jpg")]
    [InlineData("C:\\temp\\on-windows.jpg", "on-windows.jpg")]
    [InlineData("turned\u202Egnp.exe", "turnedgnp.jpg")]
    public async Task Upload_TrickInTheName_IsTakenOut(string sent, string expected)
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        var id = await desk.AddFileAsync(sent, Uploads.Picture());

        Assert.Equal(expected, (await desk.PageAsync($"/desk/media/{id}", Cancellation)).QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task Upload_PolyglotPicture_IsServedWithoutWhatStoodBehindItsPixels()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var id = await desk.AddFileAsync("polyglot.jpg", [.. Uploads.Picture(), .. "<script>plumsecret</script>"u8]);

        using var shown = await desk.GetAsync($"/desk/media/{id}/r/640.jpg", Cancellation);
        using var original = await desk.GetAsync($"/desk/media/{id}/file", Cancellation);

        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.DoesNotContain("plumsecret", Encoding.Latin1.GetString(await shown.Content.ReadAsByteArrayAsync(Cancellation)), StringComparison.Ordinal);
        Assert.Equal("attachment", original.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", original.Header("X-Content-Type-Options"));
        Assert.EndsWith("; sandbox", original.Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_TwoGigabytes_IsRefusedBeforeTheyAreRead()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var form = new PromisedContent(2L * 1024 * 1024 * 1024);

        using var response = await desk.PostFormAsync(Uploads.Page, form);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("too much at once", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_WithoutToken_IsRefusedAndNothingIsKept()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Uploads.Picture(402, 300)), "files", "no-token.jpg" } };

        using var response = await desk.PostFormAsync(Uploads.Page, form);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("no-token", (await desk.PageAsync("/desk/media?q=no-token", Cancellation)).Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_TokenBehindTheFile_IsRefused()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Uploads.Picture()), "files", "late-token.jpg" } };
        form.Add(new StringContent(await desk.TokenAsync()), "formToken");

        using var response = await desk.PostFormAsync(Uploads.Page, form);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Upload_TokenOfSomebodyElse_IsRefused()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var other = await site.DeskOfAsync("Robin Writer", Cancellation, "writer");
        using var form = new MultipartFormDataContent { { new StringContent(await other.TokenAsync()), "formToken" } };
        form.Add(new ByteArrayContent(Uploads.Picture()), "files", "other-token.jpg");

        using var response = await desk.PostFormAsync(Uploads.Page, form);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    [InlineData("image/png")]
    public async Task Upload_NoFormWithFiles_IsRefused(string contentType)
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var body = new StringContent("{}");
        body.Headers.Remove("Content-Type");
        Assert.True(body.Headers.TryAddWithoutValidation("Content-Type", contentType));

        using var response = await desk.PostFormAsync(Uploads.Page, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Upload_NoFileChosen_SaysSo()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.SendFilesAsync(Uploads.Page);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("Choose a file.", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_BreaksOff_IsRefusedAndNothingIsKept()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var head = $"--x\r\nContent-Disposition: form-data; name=\"formToken\"\r\n\r\n{await desk.TokenAsync()}\r\n--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"half.jpg\"\r\n\r\n";
        using var body = new ByteArrayContent([.. Encoding.UTF8.GetBytes(head), .. Uploads.Picture()]);
        Assert.True(body.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x"));

        using var response = await desk.PostFormAsync(Uploads.Page, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("half.jpg", (await desk.PageAsync("/desk/media?q=half", Cancellation)).Body?.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(Path.Combine(site.DataDirectory, "media"), "incoming-*"), f => new FileInfo(f).Length == Uploads.Picture().Length);
    }

    /// <summary>Says that it is large, and sends nothing.</summary>
    private sealed class PromisedContent : HttpContent
    {
        private readonly long length;

        public PromisedContent(long length)
        {
            this.length = length;
            Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

        protected override bool TryComputeLength(out long length)
        {
            length = this.length;
            return true;
        }
    }
}
