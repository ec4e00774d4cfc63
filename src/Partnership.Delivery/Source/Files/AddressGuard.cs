using System.Net;
using System.Net.Sockets;
using Partnership.Delivery.Outgoing;

namespace Partnership.Delivery.Source.Files;

/// <summary>
/// Decides where files may come from: Umbraco's own host and those that are set, and never an address of a network inside, unless Umbraco
/// itself stands there. What a name means is looked up once, and the connection goes to what was looked at.
/// </summary>
internal sealed class AddressGuard(UmbracoOptions options)
{
    private const int MostRedirects = 3;

    /// <summary>How often a file may stand elsewhere than where it was asked for.</summary>
    public static int Redirects => MostRedirects;

    /// <summary>The address of a file, or null when nothing may be fetched from there.</summary>
    /// <param name="from">What the address is relative to.</param>
    /// <param name="address">The address as it came.</param>
    public Uri? Resolve(Uri from, string address) =>
        Uri.TryCreate(from, address, out var uri) && uri.UserInfo.Length == 0 && (IsUmbraco(uri) || IsAllowedHost(uri)) ? uri : null;

    /// <summary>Connects to a host, or refuses to.</summary>
    /// <exception cref="HttpRequestException">The host stands in a network inside.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken);
        if (!string.Equals(host, options.Base.IdnHost, StringComparison.OrdinalIgnoreCase) && !addresses.All(PublicAddresses.IsPublic))
            throw new HttpRequestException($"{host} stands in a network inside; nothing is fetched from there");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsUmbraco(Uri uri) =>
        uri.Scheme == options.Base.Scheme && uri.Port == options.Base.Port && string.Equals(uri.IdnHost, options.Base.IdnHost, StringComparison.OrdinalIgnoreCase);

    private bool IsAllowedHost(Uri uri) =>
        uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && options.FileHosts.Contains(uri.IdnHost, StringComparer.OrdinalIgnoreCase);
}
