using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Browser.Tests.Site;
using Partnership.Content.Values;
using Partnership.Content.Views;
using Partnership.Editorial.ApiKeys;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Store;
using Partnership.Editorial.Webhooks;
using Partnership.Testing.Desk;

namespace Partnership.Browser.Tests.Screenshots;

/// <summary>A desk in the middle of its work, for pictures: some people, and documents on every part of their way. Made once.</summary>
public sealed class PicturedDesk(BrowserSite site) : IAsyncLifetime
{
    private static (string, PropertyValue) Learning => ("learning", new RichTextValue("<p>We learned to listen to the child, and to ask again.</p>"));

    /// <summary>Pictures by their name.</summary>
    internal Dictionary<string, PicturedPage> Pictures { get; } = [];

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        var writer = await site.AddPersonAsync("Wren Hale", CancellationToken.None, "writer");
        var reviewer = await site.AddPersonAsync("Robin Shaw", CancellationToken.None, "reviewer", "writer");
        var publisher = await site.AddPersonAsync("Bo Lane", CancellationToken.None, "publisher");
        var officer = await site.AddPersonAsync("Dana Reed", CancellationToken.None, "disclosureOfficer");
        var documents = new PicturedDocuments(site, reviewer);

        var draft = await documents.AddReviewAsync(writer, "Child Willow", "CR-21", Learning, PublishedOn(documents));
        var waiting = await documents.AddReviewAsync(writer, "Child Rowan", "CR-20", Learning, PublishedOn(documents));
        await documents.SubmitAsync(writer, waiting);
        await documents.SignAsync(reviewer, waiting, "peerReview");
        var page = await documents.AddPageAsync(writer, "What happens when you call us");
        await documents.SubmitAsync(writer, page);
        await documents.SignAsync(reviewer, page, "review");
        var scheduled = await documents.AddPageAsync(writer, "Help in the school holidays");
        await documents.SubmitAsync(writer, scheduled);
        await documents.SignAsync(reviewer, scheduled, "review");
        PicturedDocuments.Made(await documents.Get<ScheduleRelease>().RunAsync(
            new ScheduleReleaseOptions { UserId = publisher, DocumentId = scheduled, SeenHash = await documents.HashAsync(scheduled), DueAt = documents.NextYear() }, CancellationToken.None));
        await documents.SubmitAsync(writer, await documents.AddPageAsync(writer, "Keeping babies safe when they sleep"));
        await documents.SubmitAsync(reviewer, await documents.AddPageAsync(reviewer, "Who may see your record"));

        Pictures["sign-in"] = new(null, "/desk/sign-in");
        Pictures["home"] = new(reviewer, "/desk");
        Pictures["tree"] = new(writer, $"/desk/content/{site.Published.OfType(ContentTypes.CaseReviews)[0].Id}", ".tree-states");
        Pictures["edit"] = new(writer, $"/desk/documents/{draft}/edit", ".desk-groups");
        Pictures["checking"] = new(officer, $"/desk/documents/{waiting}", ".govuk-caption-l");
        Pictures["publish"] = new(publisher, $"/desk/documents/{page}/publish");
        Pictures["media"] = new(writer, "/desk/media");
        await ConnectAsync();

        // Written by somebody else, so that what the others see on their home page stays short.
        var colleague = await site.AddPersonAsync("Kit Farrow", CancellationToken.None, "writer");
        await new PicturedReview(documents).AddAsync(Pictures, colleague, reviewer, officer);
        var tasks = new PicturedTasks(site, documents);
        await tasks.ShareAsync(Pictures, writer, page);
        await tasks.BundleAsync(Pictures, publisher, page, waiting);
        await tasks.TranslateAsync(Pictures, colleague);
        await tasks.RemoveAsync(Pictures, colleague, publisher);
        tasks.Import(Pictures, colleague);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static (string, PropertyValue) PublishedOn(PicturedDocuments documents) => ("publishedOn", new DateValue(DateOnly.FromDateTime(documents.NextYear().UtcDateTime)));

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
        var webhook = PicturedDocuments.Made(made);
        // A picture needs a name that speaks, and such a name can't be looked up.
        await using (var db = await site.Services.GetRequiredService<IDbContextFactory<EditorialDbContext>>().CreateDbContextAsync())
            await db.Webhooks.ExecuteUpdateAsync(w => w.SetProperty(x => x.Address, "https://health-trust.example/hooks/safeguarding"));
        var (change, queue) = (site.Services.GetRequiredService<ChangeWebhook>(), site.Services.GetRequiredService<WebhookQueue>());
        PicturedDocuments.Made(await change.PingAsync(administrator, webhook, CancellationToken.None));
        foreach (var due in await queue.TakeAsync(webhook, 0, 1, TimeSpan.FromMinutes(1), CancellationToken.None))
            await queue.EndAsync(due.Id, new DeliveryResult(TimeSpan.FromMilliseconds(200), 204, null), 0, CancellationToken.None);
        PicturedDocuments.Made((await change.RotateAsync(administrator, webhook, CancellationToken.None)).Outcome);

        Pictures["connections"] = new(administrator, "/desk/connections", "h1");
        Pictures["new-key"] = new(administrator, "/desk/connections/keys/new", "h1");
        Pictures["new-webhook"] = new(administrator, "/desk/connections/webhooks/new", "h1");
        Pictures["webhook"] = new(administrator, $"/desk/connections/webhooks/{webhook}", "h1");
        Pictures["webhook-secret"] = new(administrator, $"/desk/connections/webhooks/{webhook}", "#secret_heading");
    }
}
