using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Partnership.Web.Tests.Limits;

/// <summary>Clients that take their time lose their connection, and cost the others nothing.</summary>
public sealed class SlowClientTests(ImpatientSite site) : IClassFixture<ImpatientSite>
{
    private static readonly TimeSpan BetweenBytes = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")]
    [InlineData("POST /desk/sign-in HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Proto: https\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 60000\r\n\r\n", "Email=")]
    public async Task Send_OneByteAtATime_IsCutOffWhileOthersAreServed(string atOnce, string slowly)
    {
        using var slow = new TcpClient();
        await slow.ConnectAsync(IPAddress.Loopback, site.Address.Port, Cancellation);
        await using var stream = slow.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(atOnce), Cancellation);
        var cutOff = ReadToEndAsync(stream);

        for (var at = 0; !cutOff.IsCompleted; at++)
        {
            try
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes([at < slowly.Length ? slowly[at] : 'x']), Cancellation);
            }
            catch (IOException)
            {
                break; // it was cut off in this very moment
            }

            if (at % 5 == 0)
                Assert.Equal(200, (await site.SendAsync("GET /privacy HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")).Status);
            await Task.WhenAny(cutOff, Task.Delay(BetweenBytes, Cancellation));
        }

        Assert.DoesNotContain("200 OK", await cutOff.WaitAsync(Longest, Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connect_MoreThanThePlaces_AreClosedAtOnceAndThePlacesComeBack()
    {
        var open = new List<TcpClient>();
        try
        {
            // Connections of earlier tests may be closing still: the places are full when one that was silent is closed unasked.
            for (var i = 0; i < 10 * ImpatientSite.MostConnections; i++)
                open.Add(await ConnectAsync());
            var ends = await Task.WhenAll(open.Select(c => ReadToEndAsync(c.GetStream()))).WaitAsync(Longest, Cancellation);

            Assert.All(ends, Assert.Empty); // nothing was said to any: those that had a place were silent for too long
            Assert.Equal(200, (await site.SendAsync("GET /privacy HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")).Status);
        }
        finally
        {
            open.ForEach(c => c.Dispose());
        }
    }

    [Fact]
    public async Task Connect_PlacesAreTakenByRequestsInWork_IsClosedWithoutAnAnswer()
    {
        var held = Enumerable.Range(0, 2).Select(i => site.GetAsync($"/search?q=held{i}", "held")).ToList();
        await site.Held.ArriveAsync(2);
        var silent = new List<TcpClient>();
        try
        {
            for (var i = 0; i < ImpatientSite.MostConnections; i++)
                silent.Add(await ConnectAsync());

            Assert.Equal(0, (await site.SendAsync("GET /privacy HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")).Status);
        }
        finally
        {
            silent.ForEach(c => c.Dispose());
        }

        // They were worked on for too long, which is said to them as being busy is.
        foreach (var answer in await Task.WhenAll(held))
            using (answer)
                Assert.Equal((HttpStatusCode.ServiceUnavailable, "7"), (answer.StatusCode, answer.Header("Retry-After")));
        Assert.Equal(200, (await site.SendAsync("GET /privacy HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")).Status);
    }

    // What doesn't say how large it is is cut at the limit; to the check for the token it is a form that came without one.
    [Theory]
    [InlineData("Content-Length: 70000", "", 413)]
    [InlineData("Transfer-Encoding: chunked", "11170", 302)]
    public async Task Post_FormOfAStrangerThatIsTooLarge_IsRefused(string length, string chunk, int status)
    {
        var body = chunk.Length == 0 ? "" : $"{chunk}\r\nEmail={new string('a', 69_994)}\r\n0\r\n\r\n";

        var answer = await site.SendAsync(
            $"POST /desk/sign-in HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Proto: https\r\nContent-Type: application/x-www-form-urlencoded\r\n{length}\r\nConnection: close\r\n\r\n{body}");

        Assert.Equal(status, answer.Status);
    }

    private async Task<TcpClient> ConnectAsync()
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, site.Address.Port, Cancellation);
        return client;
    }

    private static async Task<string> ReadToEndAsync(NetworkStream stream)
    {
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, Cancellation);
        }
        catch (IOException)
        {
            // Reset instead of closed.
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }
}
