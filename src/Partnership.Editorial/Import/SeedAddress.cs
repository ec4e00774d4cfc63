using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Partnership.Content.Items;
using Partnership.Content.Routing;

namespace Partnership.Editorial.Import;

/// <summary>What the name of a seed file says: where the document stands, in which order, and in which culture.</summary>
internal sealed partial record SeedAddress(RoutePath Path, RoutePath? ParentPath, UrlSegment Segment, int Order, string Culture)
{
    private const int Unordered = int.MaxValue;

    /// <summary>Reads the path of a file below the content folder, such as <c>parents-and-carers/01-what-a-review-is.md</c>.</summary>
    /// <returns>Null when a part of it can't be part of an address.</returns>
    public static SeedAddress? Parse(string relativePath)
    {
        var parts = relativePath.Split('/');
        var file = FileName().Match(parts[^1]);
        if (!file.Success)
            return null;
        var culture = file.Groups["culture"] is { Success: true } group ? group.Value : Cultures.Default;
        List<string> steps = [.. parts[..^1]];
        if (file.Groups["stem"].Value != "index")
            steps.Add(file.Groups["stem"].Value);

        var path = RoutePath.Root;
        var (parent, segment, order) = ((RoutePath?)null, UrlSegment.FromName("home"), Unordered);
        foreach (var step in steps)
        {
            var (number, name) = SplitOrder(step);
            if (!UrlSegment.TryParse(name, out segment))
                return null;
            (parent, path, order) = (path, path.Append(segment), number);
        }

        return new SeedAddress(path, parent, segment, order, culture);
    }

    /// <summary>An id that is the same wherever this content is installed, made from what names the thing.</summary>
    public static Guid IdOf(string what)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(what))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80); // version 8: made by a rule of our own
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private static (int Order, string Name) SplitOrder(string step)
    {
        var match = NumberPrefix().Match(step);
        return match.Success
            ? (int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["name"].Value)
            : (Unordered, step);
    }

    [GeneratedRegex(@"^(?<stem>[^.]+)(\.(?<culture>[a-z]{2,3}-[A-Z]{2}))?\.md$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FileName();

    [GeneratedRegex(@"^(?<number>\d{1,4})-(?<name>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberPrefix();
}
