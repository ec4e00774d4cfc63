using System.Net;
using System.Net.Sockets;

namespace Partnership.Web.Desk.SignIn;

/// <summary>Where a request comes from.</summary>
internal static class VisitorAddress
{
    private const int NetworkBytes = 8;

    /// <summary>The address, for the list of sessions and the audit trail.</summary>
    public static string Of(HttpContext context) => Plain(context)?.ToString() ?? "unknown";

    /// <summary>What tries are counted by: the address; of IPv6 the first half, because one home or office has all of the second.</summary>
    public static string NetworkOf(HttpContext context)
    {
        if (Plain(context) is not { AddressFamily: AddressFamily.InterNetworkV6 } address)
            return Of(context);
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes) + "/64";
    }

    private static IPAddress? Plain(HttpContext context) =>
        context.Connection.RemoteIpAddress is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4() : context.Connection.RemoteIpAddress;
}
