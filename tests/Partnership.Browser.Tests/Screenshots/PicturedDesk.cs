using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Browser.Tests.Site;
using Partnership.Content.Items;
using Partnership.Content.Values;
using Partnership.Content.Views;
using Partnership.Editorial.ApiKeys;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Store;
using Partnership.Editorial.Webhooks;
using Partnership.Editorial.Workflow;
using Partnership.Testing.Desk;

namespace Partnership.Browser.Tests.Screenshots;

/// <summary>A desk in the middle of its work, for pictures: some people, and documents on every part of their way. Made once.</summary>
public sealed class PicturedDesk(BrowserSite site) : IAsyncLifetime
{
    private Guid writer;
    private Guid reviewer;
    private Guid publisher;
    private Guid officer;

    /// <summary>Pictures by their name: whose desk is shown, at which address, and from which part of the page on.</summary>
    internal Dictionary<string, (Guid? Person, string Address, string? From)> Pictures { get; } = [];

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        writer = await site.AddPersonAsync("Wren Hale", CancellationToken.None, "writer");
        reviewer = await site.AddPersonAsync("Robin Shaw", CancellationToken.None, "reviewer", "writer");
        publisher = await site.AddPersonAsync("Bo Lane", CancellationToken.None, "publisher");
        officer = await site.AddPersonAsync("Dana Reed", CancellationToken.None, "disclosureOfficer");
        var (home, reviews) = (site.Published.Home?.Id ?? default, site.Published.OfType(ContentTypes.CaseReviews)[0].Id);

        var draft = await AddReviewAsync(writer, reviews, "Child Willow", "CR-21");
        var waiting = await AddReviewAsync(writer, reviews, "Child Rowan", "CR-20");
        await SubmitAsync(writer, waiting);
        await SignAsync(reviewer, waiting, "peerReview");
        var page = await AddPageAsync(writer, home, "What happens when you call us");
        await SubmitAsync(writer, page);
        await SignAsync(reviewer, page, "review");
        var scheduled = await AddPageAsync(writer, home, "Help in the school holidays");
        await SubmitAsync(writer, scheduled);
        await SignAsync(reviewer, scheduled, "review");
        Done(await site.Services.GetRequiredService<ScheduleRelease>().RunAsync(
            new ScheduleReleaseOptions { UserId = publisher, DocumentId = scheduled, SeenHash = await HashAsync(scheduled), DueAt = NextYear() }, CancellationToken.None));
        await SubmitAsync(writer, await AddPageAsync(writer, home, "Keeping babies safe when they sleep"));
        await SubmitAsync(reviewer, await AddPageAsync(reviewer, home, "Who may see your record"));

        Pictures["sign-in"] = (null, "/desk/sign-in", null);
        Pictures["home"] = (reviewer, "/desk", null);
        Pictures["tree"] = (writer, $"/desk/content/{reviews}", ".tree-states");
        Pictures["edit"] = (writer, $"/desk/documents/{draft}/edit", ".desk-groups");
        Pictures["checking"] = (officer, $"/desk/documents/{waiting}", ".govuk-caption-l");
        Pictures["publish"] = (publisher, $"/desk/documents/{page}/publish", null);
        Pictures["media"] = (writer, "/desk/media", null);
        await ConnectAsync();
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static void Done(EditorialOutcome outcome)
    {
        if (outcome is EditorialOutcome.Refused refused)
            throw new InvalidOperationException(string.Join(" ", refused.Reasons.Select(r => r.Reason)));
    }

    // A partner who has got one test, and whose secret was changed a moment ago.
    private async Task ConnectAsync()
    {
        var administrator = await site.AddPersonAsync("Ada Moss", CancellationToken.None, "administrator");
        await site.Services.GetRequiredService<MakeApiKey>().RunAsync(
            new MakeApiKeyOptions { UserId = administrator, Name = "Health trust website", Purpose = "Digital team of the trust, digital@trust.example", MayReadPublic = true, MayPreview = false },
            CancellationToken.None);
        var (made, _) = await site.Services.GetRequiredService<MakeWebhook>().RunAsync(
            new MakeWebhookOptions
            {
                UserId = administrator,
                Address = $"http://{BrowserSite.Nowhere}/",
                Description = "Digital team of the health trust",
                Events = [WebhookEvents.ContentPublish, WebhookEvents.ContentUnpublish, WebhookEvents.ContentDelete],
            },
            CancellationToken.None);
        Done(made);
        var webhook = made is EditorialOutcome.Done { Id: { } id } ? id : default;
        // A picture needs a name that speaks, and such a name can't be looked up.
        await using (var db = await site.Services.GetRequiredService<IDbContextFactory<EditorialDbContext>>().CreateDbContextAsync())
            await db.Webhooks.ExecuteUpdateAsync(w => w.SetProperty(x => x.Address, "https://health-trust.example/hooks/safeguarding"));
        var (change, queue) = (site.Services.GetRequiredService<ChangeWebhook>(), site.Services.GetRequiredService<WebhookQueue>());
        Done(await change.PingAsync(administrator, webhook, CancellationToken.None));
        foreach (var due in await queue.TakeAsync(webhook, 0, 1, TimeSpan.FromMinutes(1), CancellationToken.None))
            await queue.EndAsync(due.Id, new DeliveryResult(TimeSpan.FromMilliseconds(200), 204, null), 0, CancellationToken.None);
        Done((await change.RotateAsync(administrator, webhook, CancellationToken.None)).Outcome);

        Pictures["connections"] = (administrator, "/desk/connections", "h1");
        Pictures["new-key"] = (administrator, "/desk/connections/keys/new", "h1");
        Pictures["new-webhook"] = (administrator, "/desk/connections/webhooks/new", "h1");
        Pictures["webhook"] = (administrator, $"/desk/connections/webhooks/{webhook}", "h1");
        Pictures["webhook-secret"] = (administrator, $"/desk/connections/webhooks/{webhook}", "#secret_heading");
    }

    private DateTimeOffset NextYear() =>
        new(site.Services.GetRequiredService<TimeProvider>().GetUtcNow().Year + 1, 7, 1, 8, 0, 0, TimeSpan.Zero);

    private async Task SubmitAsync(Guid by, Guid document) => Done(await site.Services.GetRequiredService<SubmitDocument>().RunAsync(
        new SubmitDocumentOptions { UserId = by, DocumentId = document, SeenHash = await HashAsync(document) }, CancellationToken.None));

    private async Task SignAsync(Guid by, Guid document, string gate) => Done(await site.Services.GetRequiredService<SignGate>().RunAsync(
        new SignGateOptions { UserId = by, DocumentId = document, Gate = gate, SeenHash = await HashAsync(document) }, CancellationToken.None));

    private async Task<string?> HashAsync(Guid document) =>
        (await site.Services.GetRequiredService<DocumentReader>().FindAsync(reviewer, document, Cultures.Default, CancellationToken.None))?.Version?.ContentHash;

    private Task<Guid> AddPageAsync(Guid by, Guid parent, string name) => AddAsync(
        by, parent, ContentTypes.Page, name, ("body", new RichTextValue("<p>When you call us, somebody listens. You don’t have to give your name.</p>")));

    private Task<Guid> AddReviewAsync(Guid by, Guid parent, string name, string reference) => AddAsync(
        by, parent, ContentTypes.CaseReview, name,
        ("reference", new TextValue(reference)),
        ("reviewType", new TextValue("rapid-review")),
        ("area", new TextValue("The borough")),
        ("pseudonym", new TextValue(name)),
        ("summary", new TextValue("A made-up review that shows how the desk works.")),
        ("themes", new ItemsValue([site.Published.OfType(ContentTypes.Theme)[0].Id])),
        ("agencies", new ItemsValue([site.Published.OfType(ContentTypes.Agency)[0].Id])),
        ("learning", new RichTextValue("<p>We learned to listen to the child, and to ask again.</p>")),
        ("publishedOn", new DateValue(DateOnly.FromDateTime(NextYear().UtcDateTime))));

    private async Task<Guid> AddAsync(Guid by, Guid parent, string type, string name, params (string Alias, PropertyValue Value)[] values)
    {
        var outcome = await site.Services.GetRequiredService<AddDocument>().RunAsync(
            new AddDocumentOptions
            {
                UserId = by,
                ContentType = type,
                ParentId = parent,
                Name = name,
                Properties = new PropertyBag(values.Select(v => KeyValuePair.Create(v.Alias, v.Value))),
            },
            CancellationToken.None);
        Done(outcome);
        return outcome is EditorialOutcome.Done { Id: { } id } ? id : throw new InvalidOperationException("A document has no id.");
    }
}
