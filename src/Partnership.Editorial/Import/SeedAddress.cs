using System.Globalization;
using System.Text.RegularExpressions;
using Partnership.Content.Items;
using Partnership.Content.Routing;

namespace Partnership.Editorial.Import;

/// <summary>What the name of a file says: where the document stands, in which order, and in which culture.</summary>
internal sealed partial record SeedAddress(RoutePath Path, RoutePath? ParentPath, UrlSegment Segment, int Order, string Culture)
{
    private const int Unordered = int.MaxValue;

    private delegate bool Reading(string step, out UrlSegment segment);

    /// <summary>Reads the path of a file below the content folder, such as <c>parents-and-carers/01-what-a-review-is.md</c>.</summary>
    /// <returns>Null when a part of it can't be part of an address.</returns>
    public static SeedAddress? Parse(string relativePath)
    {
        var parts = relativePath.Split('/');
        var file = FileName().Match(parts[^1]);
        return file.Success ? Parse(parts[..^1], file, RoutePath.Root, NumberPrefix(), UrlSegment.TryParse) : null;
    }

    /// <summary>
    /// Reads the path of a file of somebody else's folder: what can't be part of an address is left out of it. Up to three digits at
    /// the beginning are an order, four may be a year.
    /// </summary>
    /// <returns>Null for the file that would stand in the place of <paramref name="below"/> itself.</returns>
    public static SeedAddress? ParseLoosely(string relativePath, RoutePath below)
    {
        var parts = relativePath.Split('/');
        var address = Parse(parts[..^1], LooseFileName().Match(parts[^1]), below, ShortNumberPrefix(), Loosely);
        return address?.Path == below ? null : address;
    }

    /// <summary>An id that is the same wherever this content is installed, made from what names the thing.</summary>
    public static Guid IdOf(string what) => StableId.Of(what);

    private static SeedAddress? Parse(string[] folders, Match file, RoutePath start, Regex numberPrefix, Reading read)
    {
        var culture = file.Groups["culture"] is { Success: true } group ? group.Value : Cultures.Default;
        List<string> steps = [.. folders];
        if (file.Groups["stem"].Value != "index")
            steps.Add(file.Groups["stem"].Value);

        var path = start;
        var (parent, segment, order) = ((RoutePath?)null, UrlSegment.FromName("home"), Unordered);
        foreach (var step in steps)
        {
            var (number, name) = SplitOrder(step, numberPrefix);
            if (!read(name, out segment))
                return null;
            (parent, path, order) = (path, path.Append(segment), number);
        }

        return new SeedAddress(path, parent, segment, order, culture);
    }

    private static bool Loosely(string step, out UrlSegment segment)
    {
        segment = UrlSegment.FromName(step);
        return true;
    }

    private static (int Order, string Name) SplitOrder(string step, Regex numberPrefix)
    {
        var match = numberPrefix.Match(step);
        return match.Success
            ? (int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["name"].Value)
            : (Unordered, step);
    }

    [GeneratedRegex(@"^(?<stem>[^.]+)(\.(?<culture>[a-z]{2,3}-[A-Z]{2}))?\.md$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FileName();

    [GeneratedRegex(@"^(?<stem>.+?)(\.(?<culture>[a-z]{2,3}-[A-Z]{2}))?\.[mM][dD]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LooseFileName();

    [GeneratedRegex(@"^(?<number>[0-9]{1,4})-(?<name>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberPrefix();

    [GeneratedRegex(@"^(?<number>[0-9]{1,3})-(?<name>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ShortNumberPrefix();
}
