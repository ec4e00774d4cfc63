using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Schema;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;
using Partnership.Content.Views;
using Partnership.Documents.PageTexts;
using Partnership.Documents.Pdf;
using Partnership.Search.Crasher.Sites;
using Partnership.Search.Indexing;
using Partnership.Search.Querying;

namespace Partnership.Search.Tests.Sites;

/// <summary>A small site in memory with a real index on disk: what is published can be searched after <see cref="ShowAsync"/>.</summary>
internal sealed class SearchedSite : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("partnership-search-").FullName;
    private readonly List<PublicDocument> changed = [];
    private PublishedSet published = PublishedSet.Empty;

    public SearchedSite()
    {
        Home = Publish(ContentTypes.Home, null, "Home");
        Reviews = Publish(ContentTypes.CaseReviews, Home, "Case reviews");
        Search = new SiteSearch(Holder);
    }

    public static ContentSchema Schema { get; } = Evaluation.Collections.SeedCollection.Schema(Evaluation.JudgedSet.Repository);

    public Guid Home { get; }

    public Guid Reviews { get; }

    public SearchIndexHolder Holder { get; } = new();

    public SiteSearch Search { get; }

    public SearchIndexKeeper? Keeper { get; private set; }

    public Snapshot Snapshot { get; private set; } = Snapshot.Build(Schema, PublishedSet.Empty);

    public string IndexFolder => Path.Combine(folder, "index");

    public PageTextStore Store => field ??= new PageTextStore(Path.Combine(folder, "page-text"));

    public ReportTexts Texts => field ??= new ReportTexts(
        Store, new PageTextReader(new PdfReader(new PdfReaderOptions(), TimeProvider.System), Store), sha => Path.Combine(folder, "media", sha));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Publishes a document, or another version of it; it is public after <see cref="ShowAsync"/>.</summary>
    public Guid Publish(string type, Guid? parent, string name, params (string Alias, PropertyValue Value)[] values) =>
        Publish(Guid.NewGuid(), type, parent, name, [], values);

    public Guid Publish(Guid id, string type, Guid? parent, string name, ImmutableArray<MediaItem> media, params (string Alias, PropertyValue Value)[] values) =>
        Publish(id, type, parent, media, (Cultures.Default, name, values));

    /// <summary>Publishes a document in several cultures at once.</summary>
    public Guid Publish(
        Guid id, string type, Guid? parent, ImmutableArray<MediaItem> media, params (string Culture, string Name, (string Alias, PropertyValue Value)[] Values)[] versions)
    {
        changed.Add(new PublicDocument
        {
            Id = id,
            ParentId = parent,
            SortOrder = published.Documents.TryGetValue(id, out var known) ? known.SortOrder : published.Documents.Count + changed.Count,
            ContentType = type,
            Media = media,
            Versions =
            [
                .. versions.Select(version => new PublicVersion
                {
                    Culture = version.Culture,
                    Name = version.Name,
                    Segment = UrlSegment.FromName(version.Name),
                    FirstPublished = DateTimeOffset.UnixEpoch,
                    UpdateDate = DateTimeOffset.UnixEpoch,
                    Properties = new PropertyBag(version.Values.Select(v => KeyValuePair.Create(v.Alias, v.Value))),
                }),
            ],
        });
        return id;
    }

    /// <summary>Publishes a page of text below the home page.</summary>
    public Guid PublishPage(string name, string text) =>
        Publish(ContentTypes.Page, Home, name, ("body", new RichTextValue($"<p>{System.Net.WebUtility.HtmlEncode(text)}</p>")));

    /// <summary>Publishes a review whose report has these pages.</summary>
    public async Task<Guid> PublishReviewAsync(string name, IEnumerable<string> pages, params (string Alias, PropertyValue Value)[] values)
    {
        var file = await AddFileAsync([.. pages]);
        return Publish(
            Guid.NewGuid(), ContentTypes.CaseReview, Reviews, name, [file],
            [("report", new FilesValue([file.Id])), ("reviewType", new TextValue("rapid-review")), .. values]);
    }

    /// <summary>A file whose text has been read.</summary>
    public async Task<MediaItem> AddFileAsync(ImmutableArray<string> pages)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\f', pages) + Guid.NewGuid())));
        await Store.SaveAsync(sha256, new PageTexts.Readable(pages), Cancel);
        return new MediaItem
        {
            Id = Guid.NewGuid(),
            FileName = "report.pdf",
            Extension = "pdf",
            MediaType = "application/pdf",
            Bytes = 1000,
            Sha256 = sha256,
            PageCount = pages.Length,
            CreateDate = DateTimeOffset.UnixEpoch,
        };
    }

    /// <summary>Takes a document away; it is gone after <see cref="ShowAsync"/>.</summary>
    public void Remove(Guid id) => changed.Add(new PublicDocument { Id = id, ContentType = "" });

    /// <summary>Swaps the snapshot and leaves the index behind.</summary>
    public void ShowWithoutIndex()
    {
        published = published.Apply(new PublicationChange(published.Sequence + changed.Count, [.. changed]));
        changed.Clear();
        Snapshot = Snapshot.Next(published);
    }

    /// <summary>Swaps the snapshot and brings the index to it.</summary>
    public async Task ShowAsync()
    {
        ShowWithoutIndex();
        await CatchUpAsync();
    }

    public async Task CatchUpAsync()
    {
        if (Keeper is null)
        {
            Keeper = new SearchIndexKeeper(IndexFolder, Texts, Holder);
            await Keeper.OpenAsync(Snapshot, null, Cancel);
            await Keeper.AddAllPagesAsync(Snapshot, Cancel);
        }

        await Keeper.CatchUpAsync(Snapshot, Cancel);
    }

    public SearchResults Find(string query, Func<SearchRequest, SearchRequest>? change = null)
    {
        var request = new SearchRequest { Text = QueryText.Parse(query) };
        return Find(change is null ? request : change(request));
    }

    public SearchResults Find(SearchRequest request) =>
        Search.Find(request, Snapshot.Default) ?? throw new InvalidOperationException("The index is not ready.");

    /// <summary>The names of what is found, the best first.</summary>
    public IReadOnlyList<string> NamesOf(string query) => [.. Find(query).Hits.Select(h => h.Item.Name)];

    public ValueTask DisposeAsync()
    {
        Keeper?.Dispose();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
