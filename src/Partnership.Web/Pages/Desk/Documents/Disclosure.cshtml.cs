using Microsoft.AspNetCore.Mvc;
using Partnership.Documents.Examination;
using Partnership.Editorial.Disclosure;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Web.Desk.Documents;

namespace Partnership.Web.Pages.Desk.Documents;

/// <summary>What the disclosure check of a document found, and the words that must not appear in it.</summary>
public sealed partial class DisclosureModel(
    CheckReader reader, ResolveFinding resolve, ChangeCaseTerms terms, RequestCheck request, MakeCleanCopy clean, ILogger<DisclosureModel> logger) : DocumentPage
{
    private const int MostTermsLength = 20_000;

    private CheckView? check;

    /// <inheritdoc />
    public override string Title => $"Disclosure check: {Name}";

    /// <summary>The check.</summary>
    public CheckView Check => check ?? throw new InvalidOperationException("The page has not read the check.");

    /// <summary>The reason that was typed, kept when it is refused.</summary>
    [BindProperty]
    public string? Because { get; set; }

    /// <summary>The finding that a refused form was about.</summary>
    [BindProperty]
    public string? Key { get; set; }

    /// <summary>Shows the check.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken))
            return NotFound();
        await RecordViewAsync(cancellationToken);
        return Page();
    }

    /// <summary>A picture of a page in which something was found.</summary>
    public async Task<IActionResult> OnGetPictureAsync(Guid file, int number, CancellationToken cancellationToken)
    {
        if (number < 1 || await reader.FileAsync(UserId, Id, file, cancellationToken) is not { } sha256)
            return NotFound();
        var services = HttpContext.RequestServices;
        var folder = services.GetRequiredService<MediaFolder>();
        return await folder.FetchAsync(sha256, cancellationToken)
            && await services.GetRequiredService<IFileExaminer>().DrawPageAsync(folder.PathOf(sha256), number, cancellationToken) is { } picture
            ? File(picture, "image/png")
            : NotFound();
    }

    /// <summary>Asks for the check.</summary>
    public Task<IActionResult> OnPostCheckAsync(CancellationToken cancellationToken) => AnswerAsync(
        request.RunAsync(new OnDocumentOptions { UserId = UserId, DocumentId = Id, Culture = Culture, SeenHash = "" }, cancellationToken),
        "The check has begun. Files take up to a few minutes.", cancellationToken);

    /// <summary>Keeps what an officer says of a finding.</summary>
    public Task<IActionResult> OnPostResolveAsync(ResolutionKind? kind, CancellationToken cancellationToken) => AnswerAsync(
        resolve.RunAsync(new ResolveFindingOptions { UserId = UserId, DocumentId = Id, Key = Key ?? "", Kind = kind, Because = Because }, cancellationToken),
        kind is null ? "What was said is taken back. The finding is open again." : "It is noted down.", cancellationToken);

    /// <summary>Adds words that must not appear.</summary>
    public Task<IActionResult> OnPostAddAsync(string? words, CancellationToken cancellationToken) => AnswerAsync(
        terms.AddAsync(UserId, Id, (words ?? "")[..Math.Min(words?.Length ?? 0, MostTermsLength)].Split('\n'), cancellationToken),
        "The words are kept. From now on they are only shown as a letter and dots.", cancellationToken);

    /// <summary>Takes a word away.</summary>
    public Task<IActionResult> OnPostRemoveAsync(Guid term, CancellationToken cancellationToken) =>
        AnswerAsync(terms.RemoveAsync(UserId, Id, term, cancellationToken), "The word is gone.", cancellationToken);

    /// <summary>Puts a clean copy in the place of a file, in a new version.</summary>
    public async Task<IActionResult> OnPostCleanAsync(Guid file, Guid version, CancellationToken cancellationToken)
    {
        try
        {
            return await AnswerAsync(
                clean.RunAsync(new MakeCleanCopyOptions { UserId = UserId, DocumentId = Id, Culture = Culture, FileId = file, SeenVersion = version }, cancellationToken),
                "The clean copy is in its place, in a new version. It is being checked, which takes up to a few minutes.", cancellationToken);
        }
        catch (MediaFolderException exception)
        {
            LogDisk(exception);
            ModelState.AddModelError("", "The site has no room left for files. Tell whoever looks after it. No copy was made.");
            Response.StatusCode = StatusCodes.Status507InsufficientStorage;
            return await ReadAsync(cancellationToken) ? Page() : NotFound();
        }
    }

    /// <inheritdoc />
    protected override async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (!await base.ReadAsync(cancellationToken))
            return false;
        check = await reader.ReadAsync(UserId, Id, Culture, cancellationToken);
        return check is not null;
    }

    private async Task<IActionResult> AnswerAsync(Task<EditorialOutcome> doing, string message, CancellationToken cancellationToken)
    {
        var outcome = await doing;
        return await ReadAsync(cancellationToken) ? Answer(outcome, message, DocumentLinks.Disclosure(Id, Culture)) : NotFound();
    }

    [LoggerMessage(LogLevel.Error, "A clean copy can't be written to the disk.")]
    private partial void LogDisk(Exception exception);
}
