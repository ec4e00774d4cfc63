using System.Net;
using System.Net.Sockets;
using System.Text;
using Partnership.Testing;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.BadInput;
using Partnership.Web.Tests.Desk.Tree;

namespace Partnership.Web.Tests.Desk.Attacks;

/// <summary>The desk behind its real server, with a small limit.</summary>
public sealed class SmallLimitSite : KestrelSite
{
    public SmallLimitSite() => (Settings["Seed:Demonstration"], Settings["Media:MaxUploadBytes"]) = ("false", "1048576");
}

/// <summary>Bodies that are larger than they may be, whether they say so or not.</summary>
public sealed class LargeBodyTests(SmallLimitSite site) : IClassFixture<SmallLimitSite>
{
    private const int Megabyte = 1024 * 1024;
    private const string Multipart = "multipart/form-data; boundary=x";
    private const string Form = "application/x-www-form-urlencoded";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // The file may have 1 MB here, and the form around it another one.
    [Theory]
    [InlineData("/desk/media/upload", "files", "picture.jpg")]
    [InlineData("/desk/import?parent={0}", "archive", "folder.zip")]
    public async Task Upload_ChunkedAndLarger_IsCutAtTheLimit(string address, string field, string name)
    {
        var (cookies, token) = await SignedInAsync();
        var start = $"--x\r\nContent-Disposition: form-data; name=\"formToken\"\r\n\r\n{token}\r\n--x\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\r\n";

        Assert.Equal(413, await SendAsync(await FillAsync(address), cookies, Multipart, "Transfer-Encoding: chunked", start, 3 * Megabyte));
        Assert.DoesNotContain(Directory.GetFiles(site.DataDirectory, "*", SearchOption.AllDirectories), f => f.Contains("incoming-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_ChunkedFormLargerThanAnyForm_IsCutAtTheLimit()
    {
        var (cookies, _) = await SignedInAsync();

        Assert.Contains(await SendAsync("/desk/account?handler=Name", cookies, Form, "Transfer-Encoding: chunked", "Name=", 9 * Megabyte), new[] { 400, 413 });
    }

    [Theory]
    [InlineData("/desk/media/upload", Multipart)]
    [InlineData("/desk/import?parent={0}", Multipart)]
    [InlineData("/desk/account?handler=Name", Form)]
    [InlineData("/desk/sign-in", Form)]
    public async Task Post_SaysItHasTwoGigabytes_IsRefusedBeforeTheyAreRead(string address, string type)
    {
        var (cookies, _) = await SignedInAsync();

        Assert.Equal(413, await SendAsync(await FillAsync(address), cookies, type, "Content-Length: 2147483648", "", 0));
    }

    private async Task<string> FillAsync(string address) => string.Format(System.Globalization.CultureInfo.InvariantCulture, address, await site.HomeIdAsync());

    private async Task<(string Cookies, string Token)> SignedInAsync()
    {
        var session = await site.SignInAsync(await site.AddPersonAsync("Wren Writer", Cancellation, "writer"), Cancellation);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/desk") { Headers = { { "Cookie", session }, { "X-Forwarded-Proto", "https" } } };
        using var response = await client.SendAsync(request, Cancellation);
        var page = await SiteFactory.ParseAsync(await response.Content.ReadAsStringAsync(Cancellation), Cancellation);
        var cookies = response.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(c => c.Split(';')[0]) : [];
        return (string.Join("; ", cookies.Prepend(session)), page.QuerySelector("input[name=formToken]")?.GetAttribute("value") ?? "");
    }

    // By hand: a client library takes it for a failure that the server answers and hangs up while it still sends.
    private async Task<int> SendAsync(string path, string cookies, string type, string length, string start, int bytes)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, site.Address.Port, Cancellation);
        await using var stream = client.GetStream();
        var answer = ReadAsync(stream);
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Proto: https\r\nCookie: {cookies}\r\nContent-Type: {type}\r\n{length}\r\nConnection: close\r\n\r\n"), Cancellation);
        try
        {
            var piece = new string('a', 64 * 1024);
            for (var (sent, text) = (0, start); text.Length > 0; (sent, text) = (sent + text.Length, sent < bytes ? piece : ""))
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"{text.Length:x}\r\n{text}\r\n"), Cancellation);
        }
        catch (IOException)
        {
            // The server has heard enough.
        }

        return RawAnswer.Parse(await answer).Status;
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, limit.Token);
        }
        catch (IOException)
        {
            // It hung up: what it said before counts.
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }
}
