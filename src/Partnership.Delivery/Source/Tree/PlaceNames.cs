using Partnership.Content.Routing;

namespace Partnership.Delivery.Source.Tree;

/// <summary>Makes parts of addresses from Umbraco's paths. One that this site can't have becomes the nearest that it can.</summary>
internal sealed class PlaceNames(SourceProblems problems)
{
    private const int LettersOfId = 8;

    /// <summary>A document's part of the address in each culture.</summary>
    /// <param name="item">The document.</param>
    /// <param name="parent">The one above it, or null at the top.</param>
    /// <param name="taken">What its siblings have; its own are added.</param>
    public IReadOnlyDictionary<string, UrlSegment> Of(SourceItem item, SourceItem? parent, HashSet<(string Culture, UrlSegment Segment)> taken)
    {
        var segments = new Dictionary<string, UrlSegment>();
        foreach (var version in item.Versions)
        {
            var wanted = parent is null ? version.Route.StartItemPath : LastOf(version.Route.Path);
            var segment = Segment(wanted, version.Name);
            if (IsReserved(parent, segment))
                segment = UrlSegment.FromName($"{segment.Value}-page");
            if (!taken.Add((version.Culture, segment)))
                taken.Add((version.Culture, segment = WithId(segment, item.Id)));
            if (parent is not null && segment.Value != wanted)
                problems.Note($"{version.Route.Path} ({item.Id})", $"has an address that this site can't have; here its last part is '{segment.Value}'");
            segments[version.Culture] = segment;
        }

        return segments;
    }

    // Directly below the home page, or at the top beside it, the site itself has addresses.
    private static bool IsReserved(SourceItem? parent, UrlSegment segment) =>
        (parent is null || parent.Id == parent.Main.Route.StartItemId) && ReservedSegments.Hold(segment);

    private static UrlSegment Segment(string wanted, string name) =>
        UrlSegment.TryParse(wanted, out var same) ? same : UrlSegment.FromName(wanted.Any(char.IsLetterOrDigit) ? wanted : name);

    private static UrlSegment WithId(UrlSegment segment, Guid id)
    {
        var ending = "-" + id.ToString("N")[..LettersOfId];
        var room = UrlSegment.MaxLength - ending.Length;
        return UrlSegment.FromName((segment.Value.Length > room ? segment.Value[..room] : segment.Value) + ending);
    }

    private static string LastOf(string path)
    {
        var trimmed = path.TrimEnd('/');
        try
        {
            return Uri.UnescapeDataString(trimmed[(trimmed.LastIndexOf('/') + 1)..]);
        }
        catch (UriFormatException)
        {
            return "";
        }
    }
}
