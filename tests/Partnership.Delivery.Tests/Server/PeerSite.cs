using System.Collections.Immutable;
using System.Globalization;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;

namespace Partnership.Delivery.Tests.Server;

/// <summary>The content of the site that was recorded. Ids and dates are those of the recordings, so that its order by date is the same.</summary>
internal static class PeerSite
{
    public const string Danish = "da-DK";
    public const int Articles = 12;
    private const int FirstArticle = 200;

    private static readonly Dictionary<Guid, (DateTimeOffset Created, DateTimeOffset Updated)> Dates = Recording.DatesIn("list-default-order");

    // Those of the recorded articles; others may have any.
    private static readonly Dictionary<int, string> BlockIds = new()
    {
        [2] = "820e43e6-c5c1-4da0-9f00-2c0d80738241",
        [3] = "e5da23f7-feec-46a9-96ce-70f0ea4b9d83",
        [10] = "e0e07309-1b27-426f-bdad-1bb8b3202524",
        [11] = "07172adf-3427-4816-8f38-7d0f559bd00b",
    };

    public static Guid Id(int number) => new(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{number:D12}"));

    public static ImmutableArray<MediaItem> Pictures { get; } = [Picture(51, "Hero 1.png", 320, 180, 670), Picture(52, "Hero 2.png", 640, 360, 1727)];

    public static Snapshot Published { get; } = Build([.. Documents(null)]);

    public static Snapshot Drafts { get; } = Build([.. Documents("Article number 1 (unpublished edit)"), Draft()]);

    private static Snapshot Build(ImmutableArray<PublicDocument> documents) =>
        Snapshot.Build(PeerSchema.Make(), PublishedSet.Empty.Apply(new PublicationChange(1, documents)));

    private static IEnumerable<PublicDocument> Documents(string? editOfFirst)
    {
        yield return Home();
        yield return Welcome();
        yield return Document(401, 100, "landingPage", 2, "English only", new Values().Text("title", "English only"));
        yield return Document(110, 100, "articleFolder", 0, "News", new Values().Text("title", "News"));
        for (var number = 1; number <= Articles; number++)
            yield return Document(FirstArticle + number, 110, "article", number, $"Article {number:D2}", Article(number, number == 1 ? editOfFirst : null), number == 1 && editOfFirst is not null ? Recording.DatesIn("item-preview-key")[Id(201)] : null);
        yield return Document(501, 100, "article", 4, "Login", new Values().Text("title", "Log in"));
    }

    private static PublicDocument Draft()
    {
        var date = Recording.DatesIn("item-preview-draft")[Id(300)];
        return Document(300, 110, "article", 20, "Draft article", new Values().Text("title", "Draft only"), date);
    }

    // In our store a document that is the same in every culture is published in each of them.
    private static PublicDocument Home()
    {
        var home = Document(100, null, "site", 0, "Home", new Values().Text("title", "Peer site").Text("description", "A site seeded for testing."));
        return home with { Versions = [home.Versions[0], home.Versions[0] with { Culture = Danish }] };
    }

    private static PublicDocument Welcome()
    {
        var english = Document(400, 100, "landingPage", 1, "Welcome", new Values().Text("title", "Welcome!").Text("code", "W-1"));
        var danish = Document(400, 100, "landingPage", 1, "Velkommen", new Values().Text("title", "Velkommen!")).Versions[0] with { Culture = Danish };
        return english with { Versions = [english.Versions[0], danish] };
    }

    private static PropertyBag Article(int number, string? title)
    {
        var earlier = Enumerable.Range(Math.Max(1, number - 2), Math.Min(2, number - 1)).Select(n => Id(FirstArticle + n)).ToArray();
        var values = new Values()
            .Text("title", title ?? $"Article number {number}")
            .Text("secret", "Whoever reads this reads too much.")
            .Text("summary", $"Summary of article {number}.")
            .Add("body", new RichTextValue(Body(number)))
            .Add("publishDate", new DateValue(new DateOnly(2026, 1, number)))
            .Add("rating", new NumberValue((number % 5) + 1))
            .Add("featured", new BooleanValue(number % 3 == 0))
            .Add("topics", new TextListValue([number % 2 == 0 ? "even" : "odd", "news"]))
            .Add("heroImage", new FilesValue([Id(number % 2 == 0 ? 51 : 52)]));
        if (number == 1)
            return values.Add("gallery", new FilesValue([Id(51), Id(52)]));
        return values
            .Add("parentStory", new ItemsValue([Id(FirstArticle + number - 1)]))
            .Add("related", new ItemsValue([.. earlier]))
            .Add("blocks", new BlocksValue([Block(number)]));
    }

    private static string Body(int number)
    {
        var body = $"<p>Body of <strong>article {number}</strong>.</p>";
        return number == 1 ? body : body + $"""<p><a href="" title="x" data-destination-id="{Id(FirstArticle + number - 1)}">Previous</a></p>""";
    }

    private static Block Block(int number) => new(
        BlockIds.TryGetValue(number, out var id) ? new Guid(id) : Id(9000 + number),
        "textBlock",
        new Values()
            .Text("heading", $"Block in {number}")
            .Add("text", new RichTextValue("<p>Block <em>text</em></p>"))
            .Add("linkedPage", new ItemsValue([Id(FirstArticle + number - 1)])));

    private static PublicDocument Document(
        int id, int? parent, string type, int sortOrder, string name, PropertyBag values, (DateTimeOffset Created, DateTimeOffset Updated)? dates = null)
    {
        var (created, updated) = dates ?? Dates[Id(id)];
        return new PublicDocument
        {
            Id = Id(id),
            ParentId = parent is { } p ? Id(p) : null,
            SortOrder = sortOrder,
            ContentType = type,
            CreateDate = created,
            Versions =
            [
                new PublicVersion
                {
                    Culture = Cultures.Default,
                    Name = name,
                    Segment = UrlSegment.FromName(name),
                    FirstPublished = updated,
                    UpdateDate = updated,
                    Properties = values,
                },
            ],
            Media = Pictures,
        };
    }

    private static MediaItem Picture(int id, string name, int width, int height, long bytes) => new()
    {
        Id = Id(id),
        FileName = name,
        Extension = "png",
        MediaType = "image/png",
        Bytes = bytes,
        Sha256 = new string('0', 64),
        Width = width,
        Height = height,
        CreateDate = Recording.DatesIn("media-list-folder")[Id(id)].Created,
    };

    /// <summary>Values of a document, one after the other.</summary>
    private sealed class Values
    {
        private readonly List<KeyValuePair<string, PropertyValue>> values = [];

        public static implicit operator PropertyBag(Values from) => new(from.values);

        public Values Text(string alias, string text) => Add(alias, new TextValue(text));

        public Values Add(string alias, PropertyValue value)
        {
            values.Add(KeyValuePair.Create(alias, value));
            return this;
        }
    }
}
