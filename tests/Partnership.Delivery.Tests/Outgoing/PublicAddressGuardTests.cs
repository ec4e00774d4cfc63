using System.Net;
using System.Net.Sockets;
using Partnership.Delivery.Outgoing;

namespace Partnership.Delivery.Tests.Outgoing;

/// <summary>Against a real listener on this machine, which must never be reached unless a setting says so.</summary>
public sealed class PublicAddressGuardTests : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public PublicAddressGuardTests() => listener.Start();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public void Dispose() => listener.Dispose();

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST")]
    [InlineData("127.0.0.1")]
    [InlineData("127.1")]
    [InlineData("2130706433")]
    [InlineData("0x7f000001")]
    [InlineData("0x7f.1")]
    [InlineData("0177.0.0.1")]
    [InlineData("0")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[0:0:0:0:0:ffff:7f00:1]")]
    [InlineData("169.254.169.254")]
    [InlineData("[fd00:ec2::254]")]
    [InlineData("192.168.0.1")]
    [InlineData("\uff11\uff12\uff17.0.0.1")]
    public async Task AnySpelling_OfAnInternalHost_IsRefusedWhenSavedAndWhenConnected(string host)
    {
        var address = new Uri($"https://{host}:{Port}/");
        var guard = new PublicAddressGuard(new PublicAddressOptions());

        Assert.NotNull(await guard.WhyNotAsync(address, Cancellation));
        await AssertNotReachedAsync(guard, address);
    }

    // Whether a name with a dot at its end is known depends on the machine.
    [Fact]
    public async Task NameWithADotAtItsEnd_OfAnInternalHost_IsNotReached()
    {
        var address = new Uri($"https://localhost.:{Port}/");
        var guard = new PublicAddressGuard(new PublicAddressOptions { AllowedInternalHosts = ["partner.example"] });
        using var client = Client(guard);

        Assert.NotNull(await guard.WhyNotAsync(address, Cancellation));
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(address, Cancellation));
        Assert.False(listener.Pending());
    }

    [Theory]
    [InlineData("http://partner.example/", "must begin with https://")]
    [InlineData("ftp://partner.example/", "must begin with https://")]
    [InlineData("file:///etc/passwd", "must begin with https://")]
    [InlineData("https://me:secret@93.184.216.34/", "user name")]
    [InlineData("https://no-such-host.invalid/", "no host")]
    public async Task WhyNot_AddressThatWillNotDo_SaysWhy(string address, string reason) =>
        Assert.Contains(reason, await new PublicAddressGuard(new PublicAddressOptions()).WhyNotAsync(new Uri(address), Cancellation), StringComparison.Ordinal);

    [Fact]
    public async Task WhyNot_PublicAddress_IsGood() =>
        Assert.Null(await new PublicAddressGuard(new PublicAddressOptions()).WhyNotAsync(new Uri("https://93.184.216.34/hooks?a=b"), Cancellation));

    [Fact]
    public async Task Http_WhereItIsAllowed_StillNeedsAPublicAddress()
    {
        var guard = new PublicAddressGuard(new PublicAddressOptions { AllowHttp = true });

        Assert.Null(await guard.WhyNotAsync(new Uri("http://93.184.216.34/"), Cancellation));
        await AssertNotReachedAsync(guard, new Uri($"http://localhost:{Port}/"));
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LocalHost")]
    [InlineData("localhost:{port}")]
    public async Task AllowedHost_IsReached(string allowed)
    {
        var guard = new PublicAddressGuard(new PublicAddressOptions { AllowedInternalHosts = [allowed.Replace("{port}", $"{Port}", StringComparison.Ordinal)] });
        var address = new Uri($"http://localhost:{Port}/");
        Assert.Null(await guard.WhyNotAsync(address, Cancellation));
        using var client = Client(guard);

        var sending = client.GetAsync(address, Cancellation);
        using var accepted = await listener.AcceptTcpClientAsync(Cancellation);
        await AnswerAsync(accepted, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");

        using var response = await sending;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task AllowedHost_OtherNameOrPort_IsNotReached()
    {
        await AssertNotReachedAsync(new PublicAddressGuard(new PublicAddressOptions { AllowedInternalHosts = ["localhost:1"] }), new Uri($"http://localhost:{Port}/"));
        await AssertNotReachedAsync(new PublicAddressGuard(new PublicAddressOptions { AllowedInternalHosts = ["localhost"] }), new Uri($"http://127.0.0.1:{Port}/"));
    }

    [Fact]
    public async Task Redirect_OfAnAllowedHost_IsNotFollowed()
    {
        var guard = new PublicAddressGuard(new PublicAddressOptions { AllowedInternalHosts = ["localhost"] });
        using var client = Client(guard);

        var sending = client.GetAsync(new Uri($"http://localhost:{Port}/"), Cancellation);
        using var accepted = await listener.AcceptTcpClientAsync(Cancellation);
        await AnswerAsync(accepted, $"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:{Port}/inside\r\nContent-Length: 0\r\n\r\n");

        using var response = await sending;
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.False(listener.Pending());
    }

    private async Task AssertNotReachedAsync(PublicAddressGuard guard, Uri address)
    {
        using var client = Client(guard);

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(address, Cancellation));

        Assert.IsType<ForbiddenAddressException>(exception.InnerException);
        Assert.False(listener.Pending());
    }

    private static async Task AnswerAsync(TcpClient client, string answer)
    {
        var stream = client.GetStream();
        var buffer = new byte[4096];
        Assert.True(await stream.ReadAsync(buffer, Cancellation) > 0);
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(answer), Cancellation);
    }

    private static HttpClient Client(PublicAddressGuard guard)
    {
        var handler = new SocketsHttpHandler();
        guard.Protect(handler);
        return new HttpClient(handler);
    }
}
