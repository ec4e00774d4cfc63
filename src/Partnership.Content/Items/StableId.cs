using System.Security.Cryptography;
using System.Text;

namespace Partnership.Content.Items;

/// <summary>Ids that are the same wherever something is installed, made from what names it.</summary>
public static class StableId
{
    /// <summary>The id of what a text names.</summary>
    /// <param name="what">The kind of thing and its name, such as <c>document:/case-reviews</c>.</param>
    public static Guid Of(string what)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(what))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80); // version 8: made by a rule of our own
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
