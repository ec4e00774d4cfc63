using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Partnership.Testing;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.BadInput;

namespace Partnership.Web.Tests.Desk.Attacks;

/// <summary>The desk behind its real server, with a small limit.</summary>
public sealed class SmallLimitSite : KestrelSite
{
    public SmallLimitSite() => (Settings["Seed:Demonstration"], Settings["Media:MaxUploadBytes"]) = ("false", "1048576");
}

/// <summary>Bodies that are larger than they may be, whether they say so or not.</summary>
public sealed class LargeBodyTests(SmallLimitSite site) : IClassFixture<SmallLimitSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/desk/media/upload", "files", "picture.jpg")]
    [InlineData("/desk/import?parent={0}", "archive", "folder.zip")]
    public async Task Upload_ChunkedWithoutEnd_IsCutAtTheLimit(string address, string field, string name)
    {
        var (client, cookies, token) = await SignedInAsync();
        using var form = new MultipartFormDataContent { { new StringContent(token), "formToken" } };
        var endless = new EndlessContent(64L * 1024 * 1024);
        form.Add(endless, field, name);
        using var request = Request(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, await HomeAsync()), cookies);
        request.Content = form;
        request.Headers.TransferEncodingChunked = true;

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await StatusAsync(client, request));
        Assert.True(endless.Sent < 32L * 1024 * 1024, $"{endless.Sent} bytes were taken.");
        Assert.Empty(Directory.Exists(Path.Combine(site.DataDirectory, "media")) ? Directory.GetFiles(Path.Combine(site.DataDirectory, "media"), "incoming-*") : []);
    }

    [Theory]
    [InlineData("/desk/media/upload")]
    [InlineData("/desk/import?parent={0}")]
    [InlineData("/desk/account?handler=Name")]
    [InlineData("/desk/sign-in")]
    public async Task Post_SaysItHasTwoGigabytes_IsRefusedBeforeTheyAreRead(string address)
    {
        var (_, cookies, _) = await SignedInAsync();
        var path = string.Format(System.Globalization.CultureInfo.InvariantCulture, address, await HomeAsync());
        var type = address.Contains("handler", StringComparison.Ordinal) || address.EndsWith("sign-in", StringComparison.Ordinal) ? "application/x-www-form-urlencoded" : "multipart/form-data; boundary=x";

        var answer = await site.SendAsync(
            $"POST {path} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Proto: https\r\nCookie: {cookies}\r\nContent-Type: {type}\r\nContent-Length: 2147483648\r\nConnection: close\r\n\r\n", isUnfinished: true);

        Assert.Equal(413, answer.Status);
    }

    [Fact]
    public async Task Post_ChunkedFormLargerThanAForm_IsRefused()
    {
        var (client, cookies, _) = await SignedInAsync();
        using var request = Request("/desk/account?handler=Name", cookies);
        request.Content = new EndlessContent(32L * 1024 * 1024);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        request.Headers.TransferEncodingChunked = true;

        Assert.Contains(await StatusAsync(client, request), new[] { HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest });
    }

    private async Task<Guid> HomeAsync() => await Tree.ContentDesk.HomeIdAsync(site);

    private async Task<(HttpClient Client, string Cookies, string Token)> SignedInAsync()
    {
        var session = await site.SignInAsync(await site.AddPersonAsync("Wren Writer", Cancellation, "writer"), Cancellation);
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };
        using var request = Request("/desk", session);
        request.Method = HttpMethod.Get;
        using var response = await client.SendAsync(request, Cancellation);
        var token = (await SiteFactory.ParseAsync(await response.Content.ReadAsStringAsync(Cancellation), Cancellation)).QuerySelector("input[name=formToken]")?.GetAttribute("value") ?? "";
        var cookies = response.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(c => c.Split(';')[0]) : [];
        return (client, string.Join("; ", cookies.Prepend(session)), token);
    }

    private static HttpRequestMessage Request(string path, string cookies) =>
        new(HttpMethod.Post, path) { Headers = { { "Cookie", cookies }, { "X-Forwarded-Proto", "https" }, { "Expect", "100-continue" } } };

    // A server that has said no may hang up while the client still sends.
    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        return response.StatusCode;
    }

    /// <summary>Doesn't say how large it is, and goes on and on.</summary>
    private sealed class EndlessContent(long length) : HttpContent
    {
        private static readonly byte[] Piece = Encoding.ASCII.GetBytes(new string('a', 64 * 1024));

        public long Sent { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (; Sent < length; Sent += Piece.Length)
                await stream.WriteAsync(Piece);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
