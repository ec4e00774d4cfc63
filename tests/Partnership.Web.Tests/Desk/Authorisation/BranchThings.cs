using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Incidents;
using Partnership.Editorial.Media;
using Partnership.Editorial.People;
using Partnership.Editorial.People.Administration;
using Partnership.Editorial.Previews;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Store;
using Partnership.Editorial.Webhooks;
using Partnership.Editorial.Workflow;
using Partnership.Testing;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Boards;
using Partnership.Web.Tests.Desk.Connections;
using Partnership.Web.Tests.Desk.Edit;
using Partnership.Web.Tests.Desk.Media;

namespace Partnership.Web.Tests.Desk.Authorisation;

/// <summary>One of everything that an address or a form of the desk can name, in a branch of the tree of its own.</summary>
internal sealed class BranchThings
{
    private readonly SiteFactory site;
    private readonly Dictionary<string, string> made = [];
    private string words = "";
    private Guid author, publisher;

    private BranchThings(SiteFactory site) => this.site = site;

    public Guid Branch { get; private set; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Makes a branch.</summary>
    /// <param name="site">The site.</param>
    /// <param name="words">What everything in it that has a name or a text begins with.</param>
    public static async Task<BranchThings> MakeAsync(SiteFactory site, string words = "") => new(site)
    {
        words = words,
        Branch = await site.BranchAsync(),
        author = await site.AddPersonAsync(words + "Ava Author", Cancellation, "writer"),
        publisher = await site.AddPersonAsync(words + "Paul Publisher", Cancellation, "publisher"),
    };

    /// <summary>The id of a thing, which is made when it is first asked for.</summary>
    public async Task<string> FindAsync(string name) => made.TryGetValue(name, out var id) ? id : made[name] = await MakeAsync(name);

    /// <summary>Makes a thing anew when it is asked for again.</summary>
    public void Forget(string name) => made.Remove(name);

    /// <summary>An address or a form with the ids in it.</summary>
    /// <param name="text">The text with the names of things in braces.</param>
    /// <param name="fresh">The name of a thing that is made anew; null for none.</param>
    public async Task<string> FillAsync(string text, string? fresh)
    {
        if (fresh is not null)
            made.Remove(fresh);
        for (var start = text.IndexOf('{', StringComparison.Ordinal); start >= 0; start = text.IndexOf('{', StringComparison.Ordinal))
        {
            var end = text.IndexOf('}', start);
            text = text[..start] + await FindAsync(text[(start + 1)..end]) + text[(end + 1)..];
        }

        return text;
    }

    private T Get<T>() where T : notnull => site.Services.GetRequiredService<T>();

    private async Task<string> MakeAsync(string name) => name switch
    {
        "nothing" => $"{Guid.NewGuid()}",
        "list" => "waiting",
        "document" or "place" => $"{await PageAsync(name)}",
        "submitted" => $"{await site.SubmittedAsync(author, Branch, words + "Submitted page")}",
        "published" => $"{await site.PublishedAsync(Branch, "page", $"{words}Published {Guid.NewGuid():N}", BoardDrafts.Body("Words."))}",
        "base" => $"{(await Drafts.NewestAsync(site, Guid.Parse(await FindAsync("document")))).Id}",
        "invited" => $"{await InvitedAsync()}",
        "binned" => $"{await BinnedAsync()}",
        "comment" => $"{Made(await Get<WriteComment>().RunAsync(new WriteCommentOptions { UserId = author, DocumentId = Guid.Parse(await FindAsync("document")), Text = words + "Look." }, Cancellation))}",
        "link" => $"{await LinkAsync()}",
        "emergency" => $"{await EmergencyAsync()}",
        "release" => $"{await ReleaseAsync()}",
        "bundle" => $"{Made(await Get<EditBundle>().CreateAsync(publisher, words + "Bundle", Cancellation))}",
        "incident" => $"{await IncidentAsync()}",
        "person" => $"{await site.AddPersonAsync(words + "Somebody", Branch, Cancellation, "reviewer")}",
        "key" => $"{await site.KeyAsync(await AdministratorAsync())}",
        "webhook" => $"{await site.WebhookAsync(await AdministratorAsync())}",
        "rotatedWebhook" => $"{await RotatedWebhookAsync()}",
        "picture" => $"{await PictureAsync()}",
        "pictureN" => Guid.Parse(await FindAsync("picture")).ToString("N"),
        "pictured" or "version" or "file" => await OnceAsync(name),
        _ => throw new ArgumentException($"There is no thing called '{name}'.", nameof(name)),
    };

    // Made together with something else.
    private async Task<string> OnceAsync(string name)
    {
        if (name == "pictured")
            await FindAsync("picture");
        else
            await ReviewAsync();
        return made[name];
    }

    private Task<Guid> PageAsync(string name) => site.AddAsync(author, Branch, "page", $"{words}{name} {Guid.NewGuid():N}", BoardDrafts.Body("Words."));

    private async Task<Guid> BinnedAsync()
    {
        var id = await PageAsync("Binned");
        BoardDrafts.Done(await Get<BinDocument>().RunAsync(author, id, Cancellation));
        return id;
    }

    private Task<Guid> AdministratorAsync() => site.AddPersonAsync("Ada Administrator", Cancellation, "administrator");

    private async Task<Guid> RotatedWebhookAsync()
    {
        var administrator = await AdministratorAsync();
        var webhook = await site.WebhookAsync(administrator);
        BoardDrafts.Done((await Get<ChangeWebhook>().RotateAsync(administrator, webhook, Cancellation)).Outcome);
        return webhook;
    }

    private async Task<Guid> InvitedAsync()
    {
        var administrator = await AdministratorAsync();
        return Made(await Get<InvitePerson>().RunAsync(administrator, new InvitePersonOptions { Name = "Ina Invited", Email = $"{Guid.NewGuid():N}@desk.example", Roles = [new PersonRole("reviewer", null)] }, Cancellation));
    }

    private async Task<Guid> LinkAsync()
    {
        var document = Guid.Parse(await FindAsync("document"));
        var (outcome, _) = await Get<SharePreview>().RunAsync(
            new SharePreviewOptions { UserId = author, DocumentId = document, Culture = "en-GB", Number = 1, Purpose = words + "A test", Days = 1 }, Cancellation);
        BoardDrafts.Done(outcome);
        await using var db = await BoardDrafts.OpenAsync(site);
        return (await db.PreviewLinks.Where(l => l.DocumentId == document && l.RevokedAt == null).ToListAsync(Cancellation)).MaxBy(l => l.CreatedAt)?.Id ?? default;
    }

    private async Task<Guid> EmergencyAsync()
    {
        var id = await PageAsync("Emergency");
        return Made(await Get<PublishInEmergency>().RunAsync(
            new PublishInEmergencyOptions { UserId = publisher, DocumentId = id, SeenHash = await site.HashAsync(id), Reason = words + "A test." }, Cancellation));
    }

    private async Task<Guid> ReleaseAsync()
    {
        var id = await site.ReadyAsync(author, await site.AddPersonAsync("Rita Reviewer", Cancellation, "reviewer"), Branch, words + "Ready page");
        return Made(await Get<ScheduleRelease>().RunAsync(
            new ScheduleReleaseOptions { UserId = publisher, DocumentId = id, SeenHash = await site.HashAsync(id), DueAt = TimeProvider.System.GetUtcNow().AddDays(30) }, Cancellation));
    }

    private async Task<Guid> IncidentAsync() => Made(await Get<TakeDown>().RunAsync(
        new TakeDownOptions { UserId = publisher, DocumentId = await PageAsync("Taken down"), Reason = words + "A test." }, Cancellation));

    private async Task<Guid> PictureAsync()
    {
        var picture = await UploadAsync($"{words}picture-{Branch:N}.jpg", Uploads.Picture(400, 300));
        made["pictured"] = (await Drafts.SaveAsync(site, await PageAsync("Pictured"), $"{words}Pictured {Guid.NewGuid():N}", PictureTexts.Body(picture))).ToString("N");
        return picture;
    }

    private async Task ReviewAsync()
    {
        var report = await UploadAsync("report.pdf", Uploads.Pdf);
        var review = await Drafts.DraftAsync(site, "caseReview", $"{words}Review {Guid.NewGuid():N}", parent: Branch);
        made["file"] = report.ToString("N");
        made["version"] = (await Drafts.SaveAsync(site, review, $"{words}Review {Guid.NewGuid():N}", Drafts.Bag(("report", new FilesValue([report]))))).ToString("N");
    }

    private async Task<Guid> UploadAsync(string name, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        return Made(await Get<UploadMedia>().RunAsync(author, name, content, Cancellation));
    }

    private static Guid Made(EditorialOutcome outcome)
    {
        BoardDrafts.Done(outcome);
        return Assert.IsType<EditorialOutcome.Done>(outcome).Id ?? default;
    }
}
