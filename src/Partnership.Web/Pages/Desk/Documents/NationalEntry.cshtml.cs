using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Partnership.Content.Items;
using Partnership.Content.Views;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Media;
using Partnership.Web.Exports;
using Partnership.Web.Site;

namespace Partnership.Web.Pages.Desk.Documents;

/// <summary>Hands a published review to the national collection: one file with what is public of it.</summary>
public sealed class NationalEntryModel(MediaFolder folder, AuditTrail audit, IOptions<SiteOptions> options, IServiceProvider services) : DocumentPage
{
    /// <inheritdoc />
    public override string Title => "Export as a national collection entry";

    /// <summary>Why there is nothing to hand on, in a sentence.</summary>
    public string WhyNot { get; private set; } = "";

    /// <summary>Sends the archive, or says why there is none.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Culture = Cultures.Default; // an entry is in English, and an address of another language leads to the same one
        if (!await ReadAsync(cancellationToken) || Document.Type.Alias != ContentTypes.CaseReview)
            return NotFound();
        // The snapshot and nothing else: whatever the desk knows besides can't get into what is handed on.
        if (services.GetRequiredService<PublishedSite>().Current.Snapshot.Default is var site && NationalEntry.Of(Id, site, options.Value) is not { } entry)
            return Nothing("Only what is public can be handed on. This review is not public, or it is marked as withdrawn.");
        if (await NationalEntryArchive.MakeAsync(entry, folder, cancellationToken) is not { } archive)
            return Nothing("A file of this review can’t be found on the server. Tell the person who looks after the site.");
        HttpContext.Response.RegisterForDisposeAsync(archive);
        await audit.RecordAsync(UserId, Person.Name, AuditAction.NationalEntryExported, Id, null, null, cancellationToken);
        return File(archive, NationalEntryArchive.MediaType, $"national-entry-{Segment(entry)}.zip");
    }

    private PageResult Nothing(string why)
    {
        WhyNot = why;
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    // Addresses are made of letters, digits and hyphens; anything else would have no place in a header.
    private static string Segment(NationalEntry entry) =>
        string.Concat(entry.Review.Url.Split('/')[^1].Where(c => char.IsAsciiLetterOrDigit(c) || c == '-'));
}
