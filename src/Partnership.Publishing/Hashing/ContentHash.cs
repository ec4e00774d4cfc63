using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Partnership.Content.Values;

namespace Partnership.Publishing.Hashing;

/// <summary>
/// The SHA-256 of exactly what a version says: its type, culture, name, address, every value, and the bytes of its files.
/// Two versions with the same hash can't differ in anything that a person could sign.
/// </summary>
public readonly record struct ContentHash
{
    /// <summary>The length of a hash in hexadecimal digits.</summary>
    public const int Length = 64;

    private ContentHash(string hex) => Hex = hex;

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Hex { get; }

    /// <summary>The hash of a version.</summary>
    /// <param name="version">What the version says.</param>
    public static ContentHash Of(HashedVersion version)
    {
        // Every part stands on a line of its own with its length before it, so no two versions give the same text.
        var text = new StringBuilder();
        Append(text, version.ContentType);
        Append(text, version.Culture);
        Append(text, version.Name);
        Append(text, version.Segment);
        Append(text, PropertyJson.Write(version.Properties));
        foreach (var (id, sha256) in version.Files.OrderBy(f => f.Key))
            Append(text, $"{id:N} {sha256}");
        return new ContentHash(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))));
    }

    /// <summary>Accepts 64 lower-case hexadecimal digits, and nothing else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ContentHash hash)
    {
        var isHash = text is { Length: Length } && text.All(c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f');
        hash = isHash ? new ContentHash(text!) : default; // not null: isHash has looked at its length
        return isHash;
    }

    /// <inheritdoc />
    public override string ToString() => Hex;

    private static void Append(StringBuilder text, string part) => text.Append(part.Length).Append(':').Append(part).Append('\n');
}

/// <summary>What a content hash is taken of.</summary>
public sealed record HashedVersion
{
    /// <summary>The alias of the document type.</summary>
    public required string ContentType { get; init; }

    /// <summary>The culture, as an IETF language tag.</summary>
    public required string Culture { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The part of the address.</summary>
    public required string Segment { get; init; }

    /// <summary>Every value, internal ones included.</summary>
    public required PropertyBag Properties { get; init; }

    /// <summary>The SHA-256 of each file that the values use, by the file's id.</summary>
    public required IReadOnlyDictionary<Guid, string> Files { get; init; }
}
