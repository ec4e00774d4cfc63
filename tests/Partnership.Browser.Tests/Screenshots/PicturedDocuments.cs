using Microsoft.Extensions.DependencyInjection;
using Partnership.Browser.Tests.Site;
using Partnership.Content.Items;
using Partnership.Content.Values;
using Partnership.Content.Views;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;

namespace Partnership.Browser.Tests.Screenshots;

/// <summary>Makes the documents of pictures, and takes them along their way.</summary>
/// <param name="site">The site.</param>
/// <param name="reader">Somebody who may read them all.</param>
internal sealed class PicturedDocuments(BrowserSite site, Guid reader)
{
    /// <summary>A part of the site that does things.</summary>
    public T Get<T>() where T : notnull => site.Services.GetRequiredService<T>();

    /// <summary>A day of the next year, for everything that must lie ahead.</summary>
    public DateTimeOffset NextYear() => new(Now.Year + 1, 7, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>The day so many days ago.</summary>
    public DateValue DaysAgo(int days) => new(DateOnly.FromDateTime(Now.UtcDateTime).AddDays(-days));

    /// <summary>A page with a text.</summary>
    public Task<Guid> AddPageAsync(Guid by, string name, string text = "When you call us, somebody listens. You don’t have to give your name.") => AddAsync(
        by, site.Published.Home?.Id ?? default, ContentTypes.Page, name, ("body", new RichTextValue($"<p>{text}</p>")));

    /// <summary>A case review with everything that it must say.</summary>
    public Task<Guid> AddReviewAsync(Guid by, string name, string reference, params (string Alias, PropertyValue Value)[] more) => AddAsync(
        by, site.Published.OfType(ContentTypes.CaseReviews)[0].Id, ContentTypes.CaseReview, name,
        [
            ("reference", new TextValue(reference)),
            ("reviewType", new TextValue("rapid-review")),
            ("area", new TextValue("The borough")),
            ("pseudonym", new TextValue(name)),
            ("summary", new TextValue("A made-up review that shows how the desk works.")),
            ("themes", new ItemsValue([site.Published.OfType(ContentTypes.Theme)[0].Id])),
            ("agencies", new ItemsValue([site.Published.OfType(ContentTypes.Agency)[0].Id])),
            .. more,
        ]);

    /// <summary>A document with its first version.</summary>
    public async Task<Guid> AddAsync(Guid by, Guid parent, string type, string name, params (string Alias, PropertyValue Value)[] values) => Made(
        await Get<AddDocument>().RunAsync(
            new AddDocumentOptions { UserId = by, ContentType = type, ParentId = parent, Name = name, Properties = Bag(values) }, CancellationToken.None));

    /// <summary>Saves the next version of a page.</summary>
    public async Task SaveAsync(Guid by, Guid page, string culture, string name, string text, string why) => Made(await Get<SaveEdit>().RunAsync(
        new SaveEditOptions
        {
            UserId = by,
            DocumentId = page,
            Culture = culture,
            BaseVersionId = (await FindAsync(page, culture))?.Version?.Id,
            Name = name,
            Properties = Bag([("body", new RichTextValue($"<p>{text}</p>"))]),
            ChangeNote = why,
        },
        CancellationToken.None));

    /// <summary>Sends the newest version to be checked.</summary>
    public async Task SubmitAsync(Guid by, Guid document) => Made(await Get<SubmitDocument>().RunAsync(
        new SubmitDocumentOptions { UserId = by, DocumentId = document, SeenHash = await HashAsync(document) }, CancellationToken.None));

    /// <summary>Signs a gate of the newest version.</summary>
    public async Task SignAsync(Guid by, Guid document, string gate) => Made(await Get<SignGate>().RunAsync(
        new SignGateOptions { UserId = by, DocumentId = document, Gate = gate, SeenHash = await HashAsync(document) }, CancellationToken.None));

    /// <summary>What the newest version is signed by.</summary>
    public async Task<string?> HashAsync(Guid document) => (await FindAsync(document, Cultures.Default))?.Version?.ContentHash;

    /// <summary>The id of what was made or done, if it has one.</summary>
    public static Guid Made(EditorialOutcome outcome) => outcome switch
    {
        EditorialOutcome.Refused refused => throw new InvalidOperationException(string.Join(" ", refused.Reasons.Select(r => r.Reason))),
        EditorialOutcome.Done done => done.Id ?? default,
        _ => default,
    };

    /// <summary>Values by their aliases.</summary>
    public static PropertyBag Bag(IEnumerable<(string Alias, PropertyValue Value)> values) => new(values.Select(v => KeyValuePair.Create(v.Alias, v.Value)));

    private DateTimeOffset Now => Get<TimeProvider>().GetUtcNow();

    private Task<DocumentView?> FindAsync(Guid document, string culture) => Get<DocumentReader>().FindAsync(reader, document, culture, CancellationToken.None);
}
