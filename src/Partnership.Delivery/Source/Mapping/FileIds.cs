using System.Security.Cryptography;
using System.Text;

namespace Partnership.Delivery.Source.Mapping;

/// <summary>Makes ids for files of which only the address is known. The same address always has the same id.</summary>
internal static class FileIds
{
    /// <summary>The id of the file at an address.</summary>
    public static Guid Of(string url)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes("umbraco-file:" + url), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80); // version 8: made by a rule of one's own
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
