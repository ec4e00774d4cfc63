using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Testing;

namespace Partnership.Web.Tests.BadInput;

/// <summary>The site behind its real server, for requests that no client library would send.</summary>
public class KestrelSite : SiteFactory, IAsyncLifetime
{
    public KestrelSite() => UseKestrel(0);

    internal Uri Address { get; private set; } = new("http://localhost");

    public async ValueTask InitializeAsync()
    {
        StartServer();
        var addresses = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Address = new Uri(addresses.First().Replace("[::]", "127.0.0.1", StringComparison.Ordinal).Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal));
        await SearchHasEverythingAsync(); // before that it says of itself that it is not ready
    }

    /// <summary>Every address of it that can be reached by links.</summary>
    internal async Task<SiteCrawl> CrawlAsync()
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = Address };
        return await SiteCrawl.OfAsync(this, client);
    }

    /// <summary>Sends bytes as they are, and reads until the server hangs up.</summary>
    /// <param name="request">One byte a letter.</param>
    /// <param name="isUnfinished">Whether the server would wait for more, so that the sender has to hang up first.</param>
    internal async Task<RawAnswer> SendAsync(string request, bool isUnfinished = false)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Address.Port, limit.Token);
        await using var stream = client.GetStream();
        using var answer = new MemoryStream();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), limit.Token);
            if (isUnfinished)
                client.Client.Shutdown(SocketShutdown.Send);
            await stream.CopyToAsync(answer, limit.Token);
        }
        catch (IOException)
        {
            // The server hung up before it had read everything: what it said before counts.
        }

        return RawAnswer.Parse(Encoding.Latin1.GetString(answer.ToArray()));
    }
}

/// <summary>An answer as it came over the wire; status 0 when the server hung up without a word.</summary>
internal sealed record RawAnswer(int Status, IReadOnlyList<string> Headers, string Body)
{
    public static RawAnswer Parse(string text)
    {
        var (head, body) = text.Split("\r\n\r\n", 2) is [var h, var b] ? (h, b) : (text, "");
        var lines = head.Split("\r\n");
        return lines[0].Split(' ') is ["HTTP/1.1", var status, ..]
            ? new RawAnswer(int.Parse(status, System.Globalization.CultureInfo.InvariantCulture), lines[1..], body)
            : new RawAnswer(0, [], text);
    }

    public bool HasHeader(string name) => Headers.Any(h => h.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase));
}
