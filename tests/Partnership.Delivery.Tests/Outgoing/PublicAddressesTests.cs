using System.Net;
using CsCheck;
using Partnership.Delivery.Outgoing;

namespace Partnership.Delivery.Tests.Outgoing;

public sealed class PublicAddressesTests
{
    // Written from IANA's registries, as first and last address, so that it shares nothing with how the code says it.
    private static readonly (string First, string Last)[] NotPublicV4 =
    [
        ("0.0.0.0", "0.255.255.255"), ("10.0.0.0", "10.255.255.255"), ("100.64.0.0", "100.127.255.255"), ("127.0.0.0", "127.255.255.255"),
        ("168.63.129.16", "168.63.129.16"), ("169.254.0.0", "169.254.255.255"), ("172.16.0.0", "172.31.255.255"), ("192.0.0.0", "192.0.0.255"),
        ("192.0.2.0", "192.0.2.255"), ("192.88.99.0", "192.88.99.255"), ("192.168.0.0", "192.168.255.255"), ("198.18.0.0", "198.19.255.255"),
        ("198.51.100.0", "198.51.100.255"), ("203.0.113.0", "203.0.113.255"), ("224.0.0.0", "239.255.255.255"), ("240.0.0.0", "255.255.255.255"),
    ];

    [Fact]
    public void IsPublic_AnyIPv4_IsSoOutsideTheSpecialRangesOnly() => Gen.UInt.Sample(
        number => Assert.Equal(!NotPublicV4.Any(r => number >= Number(r.First) && number <= Number(r.Last)), PublicAddresses.IsPublic(Address(number))), iter: 20_000);

    [Fact]
    public void IsPublic_InAndBesideEachRange_IsRightToTheAddress()
    {
        foreach (var (first, last) in NotPublicV4)
        {
            Assert.False(PublicAddresses.IsPublic(IPAddress.Parse(first)), first);
            Assert.False(PublicAddresses.IsPublic(IPAddress.Parse(last)), last);
            Gen.UInt[Number(first), Number(last)].Sample(n => Assert.False(PublicAddresses.IsPublic(Address(n))), iter: 100);
            foreach (var beside in new[] { Number(first) - 1L, Number(last) + 1L }.Where(n => n is > 0 and < uint.MaxValue).Select(n => (uint)n))
                Assert.Equal(!NotPublicV4.Any(r => beside >= Number(r.First) && beside <= Number(r.Last)), PublicAddresses.IsPublic(Address(beside)));
        }
    }

    [Fact]
    public void IsPublic_IPv4InsideIPv6_NeverIs() => Gen.UInt.Sample(
        number =>
        {
            var v4 = Address(number).GetAddressBytes();
            Assert.False(PublicAddresses.IsPublic(Address(number).MapToIPv6()));
            Assert.False(PublicAddresses.IsPublic(new IPAddress([.. new byte[12], .. v4])), "compatible");
            Assert.False(PublicAddresses.IsPublic(new IPAddress([0x20, 0x02, .. v4, .. new byte[10]])), "6to4");
            Assert.False(PublicAddresses.IsPublic(new IPAddress([0, 0x64, 0xff, 0x9b, .. new byte[8], .. v4])), "NAT64");
            Assert.False(PublicAddresses.IsPublic(new IPAddress([0x20, 0x01, 0, 0, .. v4, .. new byte[8]])), "Teredo");
        },
        iter: 2_000);

    [Fact]
    public void IsPublic_AnyIPv6OutsideOfGlobalUnicast_NeverIs() => Gen.Byte.Array[16].Sample(
        bytes => Assert.True((bytes[0] & 0xe0) == 0x20 || !PublicAddresses.IsPublic(new IPAddress(bytes))), iter: 20_000);

    [Theory]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%1")]
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("ff02::1")]
    [InlineData("2001:db8::1")]
    [InlineData("3fff::1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("169.254.169.254")]
    [InlineData("100.100.100.200")]
    public void IsPublic_KnownInternalAddress_IsNot(string address) => Assert.False(PublicAddresses.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("93.184.216.34")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2a00:1450:4009:80b::200e")]
    public void IsPublic_AddressOfTheInternet_Is(string address) => Assert.True(PublicAddresses.IsPublic(IPAddress.Parse(address)));

    private static uint Number(string address) => Number(IPAddress.Parse(address).GetAddressBytes());

    private static uint Number(byte[] bytes) => System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes);

    private static IPAddress Address(uint number)
    {
        var bytes = new byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return new IPAddress(bytes);
    }
}
