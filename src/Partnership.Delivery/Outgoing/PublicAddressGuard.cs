using System.Net;
using System.Net.Sockets;

namespace Partnership.Delivery.Outgoing;

/// <summary>
/// Keeps requests that this server makes to addresses which somebody typed away from its own network. The name is looked up here, and
/// the connection goes to the very address that was looked at: a name that changes its address in between gains nothing.
/// </summary>
/// <param name="options">What is let through besides.</param>
public sealed class PublicAddressGuard(PublicAddressOptions options)
{
    private readonly HashSet<string> allowed = new(options.AllowedInternalHosts.Select(h => h.Trim()), StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong with an address to send requests to, in words for who typed it; null when nothing is.</summary>
    /// <param name="address">The address, absolute.</param>
    /// <param name="cancellationToken">Stops the look-up of its name.</param>
    public async Task<string?> WhyNotAsync(Uri address, CancellationToken cancellationToken)
    {
        if (WhyNot(address) is { } wrong)
            return wrong;
        try
        {
            await FindAsync(address.IdnHost, address.Port, cancellationToken);
            return null;
        }
        catch (ForbiddenAddressException exception)
        {
            return exception.Message;
        }
        catch (SocketException)
        {
            return $"There is no host {address.Host}, or its name can’t be looked up now.";
        }
    }

    /// <summary>Makes a handler send through this guard: no redirects, no proxy, no cookies, connections to public addresses only.</summary>
    public void Protect(SocketsHttpHandler handler)
    {
        handler.AllowAutoRedirect = false;
        handler.UseProxy = false; // a proxy would look the name up by itself
        handler.UseCookies = false;
        handler.ConnectCallback = ConnectAsync;
    }

    /// <summary>Opens a connection to a public address of a host.</summary>
    /// <exception cref="ForbiddenAddressException">It has none.</exception>
    /// <exception cref="SocketException">Its name can't be looked up, or none of its addresses answers.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        if (context.InitialRequestMessage.RequestUri is { } address && WhyNot(address) is { } wrong)
            throw new ForbiddenAddressException(wrong);
        var end = context.DnsEndPoint;
        var addresses = await FindAsync(end.Host, end.Port, cancellationToken);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, end.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private string? WhyNot(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("https" or "http") || address.Host.Length == 0)
            return "The address must begin with https:// and name a host.";
        if (address.Scheme == "http" && !options.AllowHttp && !IsAllowed(address.IdnHost, address.Port))
            return "The address must begin with https://.";
        return address.UserInfo.Length > 0 ? "The address must not have a user name or password in it." : null;
    }

    private async Task<IPAddress[]> FindAsync(string host, int port, CancellationToken cancellationToken)
    {
        var bare = host.Trim('[', ']');
        var found = IPAddress.TryParse(bare, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(bare, cancellationToken);
        if (IsAllowed(host, port))
            return found;
        var open = Array.FindAll(found, PublicAddresses.IsPublic);
        return open.Length > 0 ? open : throw new ForbiddenAddressException($"{host} leads into an internal network. Only addresses on the public internet can be used.");
    }

    private bool IsAllowed(string host, int port) => allowed.Contains(host) || allowed.Contains($"{host}:{port}");
}
