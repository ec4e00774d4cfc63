using Microsoft.AspNetCore.Http;

namespace Partnership.Delivery.Server;

/// <summary>The parts of an address below that of the Delivery API.</summary>
/// <param name="Version">Such as <c>v2</c>.</param>
/// <param name="Kind"><c>content</c> or <c>media</c>, in lower case; anything else is not ours.</param>
/// <param name="Rest">The rest, without a slash before it.</param>
internal readonly record struct DeliveryAddress(string Version, string Kind, string Rest)
{
    private static readonly string[] Words = [DeliveryPaths.Content, DeliveryPaths.Media, "v2"];

    /// <summary>Takes an address apart.</summary>
    public static DeliveryAddress Parse(PathString rest)
    {
        var left = rest.Value.AsSpan(rest.HasValue ? 1 : 0); // a slash, or nothing
        var version = Part(ref left);
        var kind = Part(ref left);
        return new DeliveryAddress(Known(version), Known(kind), left.ToString());
    }

    private static ReadOnlySpan<char> Part(ref ReadOnlySpan<char> left)
    {
        var end = left.IndexOf('/');
        var part = end < 0 ? left : left[..end];
        left = end < 0 ? [] : left[(end + 1)..];
        return part;
    }

    // Each request has two of these words, and hardly ever another.
    private static string Known(ReadOnlySpan<char> part)
    {
        foreach (var word in Words)
            if (part.Equals(word, StringComparison.OrdinalIgnoreCase))
                return word;
        return part.ToString().ToLowerInvariant();
    }
}
