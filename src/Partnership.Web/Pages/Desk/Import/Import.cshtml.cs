using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Partnership.Content.Problems;
using Partnership.Editorial.Import;
using Partnership.Editorial.Media;
using Partnership.Editorial.Tree;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk;
using Partnership.Web.Desk.Media;
using Partnership.Web.Desk.Tree;
using Partnership.Web.Errors;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Import;

/// <summary>
/// Brings in a folder of pages and files that somebody hands in as an archive. The form is read as it comes in, and checked against
/// forgery by its first part.
/// </summary>
[IgnoreAntiforgeryToken]
[DisableRequestSizeLimit]
[WithoutFormBinding]
public sealed class ImportModel(ImportFolder import, ContentTree tree, IOptions<MediaOptions> media) : DeskPage
{
    private const string Field = "archive";

    /// <inheritdoc />
    public override string Title => Report is null ? "Bring in a folder" : "What was brought in";

    /// <inheritdoc />
    public override string Section => TreeLinks.Top;

    /// <summary>The document below which everything shall stand.</summary>
    [FromQuery]
    public Guid? Parent { get; set; }

    /// <summary>The same, as the person sees it; null while they have not chosen one.</summary>
    public TreeDocument? Place { get; private set; }

    /// <summary>How large the archive may be.</summary>
    public long LargestBytes => media.Value.MaxUploadBytes;

    /// <summary>What was unpacked at most.</summary>
    public ImportArchiveLimits Limits { get; } = new();

    /// <summary>What is wrong with the archive.</summary>
    public IReadOnlyList<SourceProblem> ArchiveProblems { get; private set; } = [];

    /// <summary>What came of it; null before.</summary>
    public ImportReport? Report { get; private set; }

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !May(DeskPermission.Import))
            return NotFound();
        if (Parent is null)
            return Page();
        return await FindPlaceAsync(cancellationToken) && Place?.May(DeskPermission.Import) == true ? Page() : NotFound();
    }

    /// <summary>Brings the folder in.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !await FindPlaceAsync(cancellationToken))
            return NotFound();
        if (Place?.May(DeskPermission.Import) != true)
            return Say(StatusCodes.Status403Forbidden, "You don't have a role that lets you bring anything in here.");
        if (UploadForm.IsTooLarge(HttpContext, media.Value))
            return Say(StatusCodes.Status413PayloadTooLarge, TooLarge);
        if (UploadForm.Of(HttpContext, media.Value) is not { } form)
            return Say(StatusCodes.Status400BadRequest, "We could not read what your browser sent. Choose the file again.");
        try
        {
            if (!await form.IsOursAsync(cancellationToken))
                return BadRequest();
            using var archive = new UploadedArchive();
            return await ReceiveAsync(form, archive, cancellationToken) ? await BringInAsync(archive, cancellationToken) : Say(StatusCodes.Status422UnprocessableEntity, "Choose a zip file.");
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Say(StatusCodes.Status413PayloadTooLarge, TooLarge);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return Say(StatusCodes.Status400BadRequest, "The upload broke off. Choose the file again. What was brought in so far is there, and is not brought in twice.");
        }
    }

    private string TooLarge => $"That is too much at once. You can send up to {LargestBytes / (1024 * 1024)} MB at a time. Send two smaller folders.";

    private static async Task<bool> ReceiveAsync(UploadForm form, UploadedArchive archive, CancellationToken cancellationToken)
    {
        var files = await form.TakeAsync(
            async (name, content) =>
            {
                await archive.ReceiveAsync(content, cancellationToken); // of several, the last
                return new UploadedFile(name, null, null);
            },
            cancellationToken);
        return files.Count > 0;
    }

    private async Task<IActionResult> BringInAsync(UploadedArchive archive, CancellationToken cancellationToken)
    {
        ArchiveProblems = await archive.UnpackAsync(new ImportArchive(Limits), cancellationToken);
        if (ArchiveProblems.Count > 0)
        {
            Suspicion.Of(HttpContext, Suspicion.Archive);
            return Say(StatusCodes.Status422UnprocessableEntity, "The file can't be brought in. Nothing has changed.");
        }

        var options = new ImportFolderOptions { UserId = UserId, Folder = archive.Root, Parent = Parent.GetValueOrDefault().ToString() };
        switch (await import.RunAsync(options, null, cancellationToken))
        {
            case ImportFolderOutcome.Done done:
                Report = done.Report;
                return Page();
            case ImportFolderOutcome.Refused refused:
                return Say(StatusOf(refused.Reason.Code), refused.Reason.Reason);
            default:
                throw new InvalidOperationException("An import can't end otherwise.");
        }
    }

    private async Task<bool> FindPlaceAsync(CancellationToken cancellationToken)
    {
        Place = Parent is { } id ? await tree.FindAsync(UserId, id, cancellationToken) : null;
        return Place is not null;
    }

    private PageResult Say(int status, string words)
    {
        ModelState.AddModelError(Field, words);
        Response.StatusCode = status;
        return Page();
    }
}
