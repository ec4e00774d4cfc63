using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Schema;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;

namespace Partnership.Content.Tests.Builders;

/// <summary>Published documents for tests, by small steps: a document, another culture, a former address, a file.</summary>
internal static class Documents
{
    public const string English = Cultures.Default;
    public const string Welsh = "cy";

    private static readonly DateTimeOffset FirstDay = new(2025, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset Day(int number) => FirstDay.AddDays(number - 1);

    public static PublicDocument Home() => Of("page", "Home");

    public static PublicDocument Of(string contentType, string name, PublicDocument? below = null, int order = 0, PropertyBag? values = null) =>
        Never(contentType, below, order).In(English, name, values);

    /// <summary>A document that is published in no culture yet.</summary>
    public static PublicDocument Never(string contentType, PublicDocument? below = null, int order = 0) => new()
    {
        Id = Guid.NewGuid(),
        ContentType = contentType,
        ParentId = below?.Id,
        SortOrder = order,
        CreateDate = Day(1),
    };

    public static PublicDocument In(this PublicDocument document, string culture, string name, PropertyBag? values = null) => document with
    {
        Versions = document.Versions.Add(new PublicVersion
        {
            Culture = culture,
            Name = name,
            Segment = UrlSegment.FromName(name),
            FirstPublished = Day(2),
            UpdateDate = Day(3),
            Properties = values ?? PropertyBag.Empty,
        }),
    };

    public static PublicDocument Unpublished(this PublicDocument document) => document with { Versions = [], Media = [] };

    public static PublicDocument Formerly(this PublicDocument document, string path, int leftOnDay = 4, string culture = English) => document with
    {
        FormerPaths = document.FormerPaths.Add(new FormerPath(culture, RoutePath.Parse(path), Day(leftOnDay))),
    };

    public static PublicDocument Erased(this PublicDocument document, string path, string culture = English) =>
        document.Unpublished() with { FormerPaths = [], ErasedPaths = [PathHash.Of(culture, RoutePath.Parse(path))] };

    public static PublicDocument WithFiles(this PublicDocument document, params MediaItem[] files) => document with { Media = [.. files] };

    public static MediaItem File(string name = "report.pdf", Guid? id = null) => new()
    {
        Id = id ?? Guid.NewGuid(),
        FileName = name,
        Extension = "pdf",
        MediaType = "application/pdf",
        Bytes = 1000,
        Sha256 = new string('a', 64),
        PageCount = 3,
        CreateDate = Day(1),
    };

    public static PublishedSet Set(params PublicDocument[] documents) => PublishedSet.Empty.Apply(new PublicationChange(1, [.. documents]));

    public static Snapshot Snapshot(params PublicDocument[] documents) => SnapshotOf(SmallSite.Schema, documents);

    public static Snapshot SnapshotOf(ContentSchema schema, params PublicDocument[] documents) =>
        Content.Snapshots.Snapshot.Build(schema, Set(documents));

    /// <summary>What the site has at an address, in a word or two.</summary>
    public static string At(this Snapshot snapshot, string path) => snapshot.Match(RoutePath.Parse(path)) switch
    {
        RouteMatch.Page page => $"page {page.Item.Name} ({page.Site.Culture})",
        RouteMatch.Moved { Fragment: null } moved => $"moved to {moved.Path}",
        RouteMatch.Moved moved => $"moved to {moved.Path}#{moved.Fragment}",
        RouteMatch.Gone => "gone",
        RouteMatch.Nothing => "nothing",
        var other => throw new InvalidOperationException($"{other} is no known match."),
    };
}
