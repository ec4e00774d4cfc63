using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Items;
using Partnership.Content.Values;
using Partnership.Content.Views;
using Partnership.Editorial.ApiKeys;
using Partnership.Editorial.Disclosure;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Incidents;
using Partnership.Editorial.Media;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Store;
using Partnership.Editorial.Webhooks;
using Partnership.Editorial.Workflow;
using Partnership.Testing;
using Partnership.Testing.Desk;

namespace Partnership.Browser.Tests.Desk;

/// <summary>A desk at work: something in every state that a page of the desk can show. Made once for all tests of a class.</summary>
public sealed class DeskScene(DeskSite site) : IAsyncLifetime
{
    // One red pixel.
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private static readonly string[] AllRoles = ["writer", "reviewer", "disclosureOfficer", "partnerSignOff", "publisher", "administrator"];

    private Guid writer;
    private Guid reviewer;

    /// <summary>Somebody who may do everything, and wrote nothing of it.</summary>
    public Guid Person { get; private set; }

    internal Guid Home { get; private set; }

    /// <summary>A public page with a newer version that is being checked, and with comments.</summary>
    internal Guid Checked { get; private set; }

    /// <summary>A page that is signed and has a time.</summary>
    internal Guid Scheduled { get; private set; }

    internal Guid Review { get; private set; }

    /// <summary>A review whose report is a web page too.</summary>
    internal Guid Reported { get; private set; }

    /// <summary>A review that is being checked, with findings in its words and beside the pages of its report.</summary>
    internal Guid Leaky { get; private set; }

    internal Guid Binned { get; private set; }

    internal Guid Bundle { get; private set; }

    internal Guid Incident { get; private set; }

    internal Guid File { get; private set; }

    /// <summary>A picture that a page uses.</summary>
    internal Guid UsedFile { get; private set; }

    internal Guid Key { get; private set; }

    /// <summary>A webhook of which a test has failed, and whose secret was changed a moment ago.</summary>
    internal Guid Webhook { get; private set; }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Person = await site.AddPersonAsync("Sam Everything-Longname-Featherstonehaugh", CancellationToken.None, AllRoles);
        writer = await site.AddPersonAsync("Wren Writer", CancellationToken.None, "writer", "publisher");
        reviewer = await site.AddPersonAsync("Robin Reviewer", CancellationToken.None, "reviewer");
        Home = await HomeAsync();
        Checked = await AddAsync("page", Home, "Support for brothers and sisters, grandparents, foster carers and everyone else who loved the child", Body("First words."));
        await PublishAsync(Checked);
        await SaveAgainAsync(Checked, Body("Second words, which are better. Ring 07700 900123 or write to wren@example.org. Xanthorpe Close is named."));
        await DoAsync(Get<ChangeCaseTerms>().AddAsync(Person, Checked, ["Xanthorpe"], default));
        await SubmitAsync(Checked);
        await DoAsync(Get<WriteComment>().RunAsync(new WriteCommentOptions { UserId = reviewer, DocumentId = Checked, Property = "body", Text = "Could this be shorter?" }, default));
        await DoAsync(Get<WriteComment>().RunAsync(new WriteCommentOptions { UserId = reviewer, DocumentId = Checked, Text = "Well written, and in\na good order." }, default));
        Scheduled = await AddAsync("page", Home, "Winter opening times", Body("Words."));
        await SignAsync(Scheduled);
        await DoAsync(Get<ScheduleRelease>().RunAsync(
            new ScheduleReleaseOptions { UserId = Person, DocumentId = Scheduled, SeenHash = await HashAsync(Scheduled), DueAt = TimeProvider.System.GetUtcNow().AddDays(30) }, default));
        Review = await AddAsync("caseReview", await OnlyAsync(ContentTypes.CaseReviews), "Child Willow", ("incidentOn", new DateValue(new DateOnly(2026, 3, 1))));
        Reported = await ReportedReview.MakeAsync(site, writer, "Child Rushes");
        Leaky = await LeakyAsync();
        Bundle = await DoAsync(Get<EditBundle>().CreateAsync(Person, "Rapid review and its briefing", default));
        var bundled = await AddAsync("page", Home, "Bundled page", Body("Words."));
        await SignAsync(bundled);
        await DoAsync(Get<EditBundle>().ChangeAsync(Bundle, new OnDocumentOptions { UserId = Person, DocumentId = bundled, SeenHash = await HashAsync(bundled) }, true, default));
        Binned = await AddAsync("page", Home, "Thrown away", Body("Words."));
        await DoAsync(Get<BinDocument>().RunAsync(Person, Binned, default));
        await TakeDownAsync();
        await ConnectAsync();
        File = await UploadAsync("red-dot.png");
        UsedFile = await UploadAsync("a-picture-of-a-red-dot-with-a-name-that-is-long-enough-to-break.png");
        await AddAsync("page", Home, "With a picture", ("body", new RichTextValue($"<p><img alt=\"A red dot\" data-media-id=\"{UsedFile}\"></p>")));
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<Guid> UploadAsync(string name)
    {
        using var picture = new MemoryStream(Picture);
        return await DoAsync(Get<UploadMedia>().RunAsync(writer, name, picture, default));
    }

    private async Task ConnectAsync()
    {
        var (key, _) = await Get<MakeApiKey>().RunAsync(
            new MakeApiKeyOptions { UserId = Person, Name = "Website of the health trust", Purpose = "Digital team of the trust, digital@trust.example", MayReadPublic = true, MayPreview = false }, default);
        Key = await DoAsync(Task.FromResult(key));
        var (webhook, _) = await Get<MakeWebhook>().RunAsync(
            new MakeWebhookOptions { UserId = Person, Address = $"http://{DeskSite.Nowhere}/hooks/a-long-address-without-a-place-to-break-it/0123456789", Description = "Website of the health trust", Events = WebhookEvents.Offered }, default);
        Webhook = await DoAsync(Task.FromResult(webhook));
        await DoAsync(Get<ChangeWebhook>().PingAsync(Person, Webhook, default));
        await Get<ChangeWebhook>().RotateAsync(Person, Webhook, default);
    }

    private T Get<T>() where T : notnull => site.Services.GetRequiredService<T>();

    private async Task<EditorialDbContext> OpenAsync() => await Get<IDbContextFactory<EditorialDbContext>>().CreateDbContextAsync();

    private Task<Guid> HomeAsync() => OnlyAsync(ContentTypes.Home);

    private async Task<Guid> OnlyAsync(string type)
    {
        await using var db = await OpenAsync();
        return await db.Documents.Where(d => d.ContentType == type).Select(d => d.Id).SingleAsync();
    }

    private async Task<Guid> FirstAsync(string type)
    {
        await using var db = await OpenAsync();
        return await db.Documents.Where(d => d.ContentType == type).Select(d => d.Id).FirstAsync();
    }

    private Task<Guid> AddAsync(string type, Guid parent, string name, params (string Alias, PropertyValue Value)[] values) => DoAsync(Get<AddDocument>().RunAsync(
        new AddDocumentOptions { UserId = writer, ContentType = type, ParentId = parent, Name = name, Properties = Bag(values) }, default));

    private async Task SaveAgainAsync(Guid document, params (string Alias, PropertyValue Value)[] values)
    {
        await using var db = await OpenAsync();
        var newest = await db.Versions.Where(v => v.DocumentId == document).OrderByDescending(v => v.Number).FirstAsync();
        await DoAsync(Get<SaveEdit>().RunAsync(
            new SaveEditOptions { UserId = writer, DocumentId = document, BaseVersionId = newest.Id, Name = newest.Name, Properties = Bag(values), ChangeNote = "Said better" }, default));
    }

    private Task<Guid> PublishAsync(Guid document) => DoAsync(Get<PublishDocument>().RunAsync(new PublishDocumentOptions { DocumentId = document }, default));

    private async Task SubmitAsync(Guid document) => await DoAsync(Get<SubmitDocument>().RunAsync(
        new SubmitDocumentOptions { UserId = writer, DocumentId = document, SeenHash = await HashAsync(document), Reason = "The second paragraph is new." }, default));

    private async Task SignAsync(Guid document)
    {
        await SubmitAsync(document);
        await DoAsync(Get<SignGate>().RunAsync(new SignGateOptions { UserId = reviewer, DocumentId = document, Gate = "review", SeenHash = await HashAsync(document) }, default));
    }

    private async Task<Guid> LeakyAsync()
    {
        var leak = Path.Combine(Repository.Root, "tests", "Partnership.Documents.Tests", "Forensics", "Files", "leaks", "libreoffice-comment.pdf");
        await using var bytes = new FileStream(leak, FileMode.Open, FileAccess.Read);
        var report = await DoAsync(Get<UploadMedia>().RunAsync(writer, "The-report-of-the-safeguarding-practice-review-of-Child-Heron.pdf", bytes, default));
        var review = await AddAsync(
            "caseReview", await OnlyAsync(ContentTypes.CaseReviews), "Child Heron",
            ("reference", new TextValue("CR-9")), ("reviewType", new TextValue("rapid-review")), ("area", new TextValue("The borough")),
            ("pseudonym", new TextValue("Child Heron")), ("summary", new TextValue("A made-up review.")), ("publishedOn", new DateValue(new DateOnly(2026, 2, 1))),
            ("themes", new ItemsValue([await FirstAsync("theme")])), ("agencies", new ItemsValue([await FirstAsync("agency")])),
            ("learning", new RichTextValue("<p>Ring 07700 900123. Xanthorpe Close is named.</p>")), ("report", new FilesValue([report])));
        await DoAsync(Get<ChangeCaseTerms>().AddAsync(Person, review, ["Xanthorpe"], default));
        await SubmitAsync(review);
        await Get<RunChecks>().RunAsync(default);
        return review;
    }

    private async Task TakeDownAsync()
    {
        var page = await AddAsync("page", Home, "Taken down", Body("Words."));
        await PublishAsync(page);
        await DoAsync(Get<TakeDown>().RunAsync(new TakeDownOptions { UserId = Person, DocumentId = page, Reason = "The second line." }, default));
        await using var db = await OpenAsync();
        Incident = await db.Incidents.Where(i => i.DocumentId == page).Select(i => i.Id).SingleAsync();
    }

    private async Task<string> HashAsync(Guid document)
    {
        await using var db = await OpenAsync();
        return await db.Versions.Where(v => v.DocumentId == document && v.Culture == Cultures.Default).OrderByDescending(v => v.Number).Select(v => v.ContentHash).FirstAsync();
    }

    private static (string, PropertyValue) Body(string text) => ("body", new RichTextValue($"<p>{text}</p>"));

    private static PropertyBag Bag((string Alias, PropertyValue Value)[] values) => new(values.Select(v => KeyValuePair.Create(v.Alias, v.Value)));

    private static async Task<Guid> DoAsync(Task<EditorialOutcome> operation) => await operation switch
    {
        EditorialOutcome.Done done => done.Id ?? Guid.Empty,
        EditorialOutcome.Refused refused => throw new InvalidOperationException(string.Join(" ", refused.Reasons.Select(r => r.Reason))),
        var other => throw new InvalidOperationException($"{other}"),
    };
}
