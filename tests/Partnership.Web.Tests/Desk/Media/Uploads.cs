using System.Net;
using System.Net.Http.Headers;
using Partnership.Documents.Images;
using Partnership.Documents.Tests.Images;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.Media;

/// <summary>Sends files as a browser does.</summary>
internal static class Uploads
{
    public const string Page = "/desk/media/upload";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static byte[] Pdf => File.ReadAllBytes(Path.Combine(Partnership.Testing.Repository.Root, "content-seed", "demonstration", "files", "child-alder-report.pdf"));

    public static byte[] Picture(int width = 800, int height = 600, ImageFormat format = ImageFormat.Jpeg) => Pictures.File(width, height, format);

    public static async Task<HttpResponseMessage> SendFilesAsync(this DeskClient desk, string page, params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await desk.TokenAsync()), "formToken" } };
        foreach (var (name, bytes) in files)
            form.Add(Part(bytes), "files", name);
        return await desk.PostFormAsync(page, form);
    }

    public static Task<HttpResponseMessage> PostFormAsync(this DeskClient desk, string page, HttpContent form) =>
        desk.SendAsync(new HttpRequestMessage(HttpMethod.Post, page) { Content = form }, Cancellation);

    /// <summary>Hands in a file that is taken.</summary>
    /// <returns>Its id.</returns>
    public static async Task<Guid> AddFileAsync(this DeskClient desk, string name, byte[] bytes)
    {
        using var response = await desk.SendFilesAsync(Page, (name, bytes));
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync(Cancellation));
        return Guid.Parse(Location(response).Split('/')[^1]);
    }

    public static string Location(HttpResponseMessage response) => response.Headers.Location?.OriginalString ?? "";

    public static async Task<string> TokenAsync(this DeskClient desk) =>
        (await desk.PageAsync("/desk", Cancellation)).QuerySelector("input[name=formToken]")?.GetAttribute("value") ?? "";

    private static ByteArrayContent Part(byte[] bytes)
    {
        var part = new ByteArrayContent(bytes);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return part;
    }
}
