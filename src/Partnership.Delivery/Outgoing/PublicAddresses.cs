using System.Net;
using System.Net.Sockets;

namespace Partnership.Delivery.Outgoing;

/// <summary>Tells the addresses of the public internet from those of machines, networks and clouds that nobody outside should reach.</summary>
public static class PublicAddresses
{
    // Everything that IANA keeps for a special purpose and that is not meant to be reached from everywhere.
    private static readonly IPNetwork[] SpecialV4 =
    [
        IPNetwork.Parse("0.0.0.0/8"), // this network
        IPNetwork.Parse("10.0.0.0/8"), // private
        IPNetwork.Parse("100.64.0.0/10"), // carriers' NAT
        IPNetwork.Parse("127.0.0.0/8"), // loopback
        IPNetwork.Parse("168.63.129.16/32"), // Azure's own services, at a public number
        IPNetwork.Parse("169.254.0.0/16"), // link-local, and the metadata of clouds
        IPNetwork.Parse("172.16.0.0/12"), // private
        IPNetwork.Parse("192.0.0.0/24"), // protocol assignments, and the metadata of Oracle's cloud
        IPNetwork.Parse("192.0.2.0/24"), // documentation
        IPNetwork.Parse("192.88.99.0/24"), // relays of 6to4
        IPNetwork.Parse("192.168.0.0/16"), // private
        IPNetwork.Parse("198.18.0.0/15"), // benchmarks
        IPNetwork.Parse("198.51.100.0/24"), // documentation
        IPNetwork.Parse("203.0.113.0/24"), // documentation
        IPNetwork.Parse("224.0.0.0/4"), // multicast
        IPNetwork.Parse("240.0.0.0/4"), // reserved, and broadcast
    ];

    private static readonly IPNetwork GlobalUnicastV6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] SpecialV6 =
    [
        IPNetwork.Parse("2001::/23"), // protocol assignments: Teredo carries an IPv4 address inside
        IPNetwork.Parse("2001:db8::/32"), // documentation
        IPNetwork.Parse("2002::/16"), // 6to4 carries an IPv4 address inside
        IPNetwork.Parse("3fff::/20"), // documentation
    ];

    /// <summary>
    /// Whether an address is one of the public internet. IPv6 is public by a list of what is, not of what isn't: loopback, link-local,
    /// unique-local, multicast, mapped and translated IPv4 addresses are all outside of it.
    /// </summary>
    public static bool IsPublic(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !Array.Exists(SpecialV4, n => n.Contains(address)),
        // Asked first: networks of .NET take a mapped address for one that it is not.
        AddressFamily.InterNetworkV6 => !address.IsIPv4MappedToIPv6 && address.ScopeId == 0 && GlobalUnicastV6.Contains(address) && !Array.Exists(SpecialV6, n => n.Contains(address)),
        _ => false,
    };
}
