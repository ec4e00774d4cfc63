using Microsoft.AspNetCore.Http;

namespace Partnership.Delivery.Server;

/// <summary>The parts of an address below that of the Delivery API.</summary>
/// <param name="Version">Such as <c>v2</c>.</param>
/// <param name="Kind"><c>content</c> or <c>media</c>, in lower case; anything else is not ours.</param>
/// <param name="Rest">The rest, without a slash before it.</param>
internal readonly record struct DeliveryAddress(string Version, string Kind, string Rest)
{
    /// <summary>Takes an address apart.</summary>
    public static DeliveryAddress Parse(PathString rest)
    {
        var parts = (rest.Value ?? "").Split('/', 4);
        return new DeliveryAddress(Part(parts, 1).ToLowerInvariant(), Part(parts, 2).ToLowerInvariant(), Part(parts, 3));
    }

    private static string Part(string[] parts, int index) => parts.Length > index ? parts[index] : "";
}
