using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Schema;
using Partnership.Content.Snapshots;
using Partnership.Content.Views;

namespace Partnership.Search.Crasher.Sites;

/// <summary>
/// The public side of a small site in two cultures, changed step by step. Every text that is published has a word of its own,
/// so that whatever is found tells where it came from. The same changes give the same site in every process.
/// </summary>
internal sealed class ChangingSite
{
    public const string Welsh = "cy";

    // What holds the tree together stays.
    private static readonly string[] Changing =
        [ContentTypes.Page, ContentTypes.GuidePart, ContentTypes.CaseReview, ContentTypes.Action, ContentTypes.Theme];

    private readonly ContentSchema schema;
    private readonly SiteTexts texts;
    private readonly List<PublicDocument> movable = [];
    private PublishedSet published = PublishedSet.Empty;
    private Snapshot snapshot;
    private bool hasChanged;
    private int ids;

    public ChangingSite(ContentSchema schema, string folder)
    {
        this.schema = schema;
        snapshot = Snapshot.Build(schema, published);
        Files = new ReportFiles(folder);
        texts = new SiteTexts(Files);
        Home = Put(Frame(ContentTypes.Home, null));
        Themes = Put(Frame(ContentTypes.Themes, Home));
        Guide = Put(Frame(ContentTypes.Guide, Home));
        Reviews = Put(Frame(ContentTypes.CaseReviews, Home));
        for (var i = 0; i < 3; i++)
            Put(Frame(ContentTypes.Theme, Themes));
    }

    public ReportFiles Files { get; }

    /// <summary>What is public, made from what was public when it was last asked for, as a site does.</summary>
    public Snapshot Snapshot
    {
        get
        {
            if (hasChanged)
                snapshot = snapshot.Next(published);
            hasChanged = false;
            return snapshot;
        }
    }

    /// <summary>The same made from nothing.</summary>
    public Snapshot MakeAnew() => Snapshot.Build(schema, published);

    /// <summary>Every word that was ever public, or stood in a file that was.</summary>
    public IReadOnlyList<string> EveryWord => texts.EveryWord;

    /// <summary>The words on the pages of each file that can be read, by the file's hash.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<string>> PagesOfFiles => texts.PagesOfFiles;

    private Guid Home { get; }

    private Guid Themes { get; }

    private Guid Guide { get; }

    private Guid Reviews { get; }

    /// <summary>The number by which a change chooses a document.</summary>
    public int PlaceOf(Guid id) => Some(null).FindIndex(d => d.Id == id);

    /// <summary>Makes a change public. One that is not possible changes nothing.</summary>
    public async Task ApplyAsync(SiteChange change, CancellationToken cancellationToken)
    {
        if (await ChangedAsync(change, cancellationToken) is { } document)
            Put(document);
    }

    private async Task<PublicDocument?> ChangedAsync(SiteChange change, CancellationToken cancellationToken) => change.Kind switch
    {
        SiteChangeKind.PublishPage => New(ContentTypes.Page, Home, change),
        SiteChangeKind.PublishGuidePart => New(ContentTypes.GuidePart, Guide, change),
        SiteChangeKind.PublishReview or SiteChangeKind.PublishReviewAgain =>
            await texts.WithReportAsync(New(ContentTypes.CaseReview, Reviews, change), NewId(), change, cancellationToken),
        SiteChangeKind.PublishAction when Any(change.A, ContentTypes.CaseReview) is { } review => New(ContentTypes.Action, review.Id, change),
        SiteChangeKind.Edit or SiteChangeKind.EditAgain => Any(change.A) is { } edited ? texts.Edited(edited, change.B, ThemeIds()) : null,
        SiteChangeKind.ChangeReport when Any(change.A, ContentTypes.CaseReview) is { } review => await texts.WithReportAsync(review, NewId(), change, cancellationToken),
        SiteChangeKind.RenameTheme when Any(change.A, ContentTypes.Theme) is { } theme => texts.Renamed(theme, change.B),
        SiteChangeKind.Translate when Any(change.A) is { } translated => texts.Translated(translated, Welsh),
        SiteChangeKind.Move when Any(change.A) is { } moved => Moved(moved, change.B),
        SiteChangeKind.Withdraw when Any(change.A) is { } withdrawn => Withdrawn(withdrawn),
        SiteChangeKind.Remove when Any(change.A) is { } removed => Removed(removed, change.B),
        SiteChangeKind.Erase when Any(change.A) is { } gone => Erased(gone),
        SiteChangeKind.Republish when movable.Count > 0 => movable[change.A % movable.Count],
        _ => null,
    };

    private Guid NewId() => new(++ids, 0, 0, new byte[8]);

    private PublicDocument Frame(string type, Guid? parent) => texts.Translated(texts.New(NewId(), type, parent, ids, []), Welsh);

    private PublicDocument New(string type, Guid parent, SiteChange change)
    {
        var document = texts.New(NewId(), type, parent, ids, type == ContentTypes.CaseReview ? [.. ThemeIds().Take(1 + (change.B % 2))] : []);
        return change.B % 3 == 0 ? texts.Translated(document, Welsh) : document;
    }

    private IEnumerable<Guid> ThemeIds() => published.Documents.Values.Where(d => !d.Versions.IsEmpty && d.ContentType == ContentTypes.Theme).Select(d => d.Id).Order();

    private PublicDocument? Any(int number, string? type = null)
    {
        var some = Some(type);
        return some.Count == 0 ? null : some[number % some.Count];
    }

    private List<PublicDocument> Some(string? type) =>
    [
        .. published.Documents.Values
            .Where(d => !d.Versions.IsEmpty && (type is null ? Changing.Contains(d.ContentType) : d.ContentType == type))
            .OrderBy(d => d.Id),
    ];

    private PublicDocument? Moved(PublicDocument moved, int number)
    {
        if (moved.ContentType != ContentTypes.Page)
            return moved with { SortOrder = number % 100 };
        // Below another page, unless that would take it out of the tree.
        var target = Any(number, ContentTypes.Page) is { } page && page.Id != moved.Id && page.ParentId == Home ? page.Id : Home;
        return published.Documents.Values.Any(d => d.ParentId == moved.Id) ? null : moved with { ParentId = target };
    }

    private static PublicDocument Withdrawn(PublicDocument document) => document with
    {
        Versions = [.. document.Versions.Select(v => v with { Withdrawal = new Withdrawal(DateTimeOffset.UnixEpoch, "It is out of date.") })],
    };

    // Now and then in one culture only.
    private PublicDocument Removed(PublicDocument document, int number)
    {
        movable.Add(document);
        return number % 3 == 0 && document.Versions.Length > 1
            ? document with { Versions = document.Versions.RemoveAt(number % 2) }
            : document with { Versions = [], Media = [] };
    }

    private PublicDocument Erased(PublicDocument document)
    {
        movable.RemoveAll(d => d.Id == document.Id);
        return document with { Versions = [], Media = [], ErasedPaths = [PathHash.Of(Cultures.Default, RoutePath.Parse($"/gone-{document.Id:N}"))] };
    }

    private Guid Put(PublicDocument document)
    {
        hasChanged = true;
        published = published.Apply(new PublicationChange(published.Sequence + 1, [document]));
        return document.Id;
    }
}
