using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Partnership.Content.Items;
using Partnership.Documents.Reports;
using Partnership.Editorial.Media;
using Partnership.Editorial.Reports;
using Partnership.Editorial.Store;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.Documents;
using Partnership.Web.Desk.Media;
using Partnership.Web.Errors;

namespace Partnership.Web.Pages.Desk.Documents;

/// <summary>
/// Where the Word document of a report is handed in. The form is read as it comes in, and checked against forgery by its first part, as
/// uploads are.
/// </summary>
[IgnoreAntiforgeryToken]
[DisableRequestSizeLimit]
[WithoutFormBinding]
public sealed partial class ReportOfWordModel(ReportReader reader, ChangeReport change, IOptions<MediaOptions> options, ILogger<ReportOfWordModel> logger) : DocumentPage
{
    private ReportOfReview? report;

    /// <inheritdoc />
    public override string Title => $"Make the web page from a Word document: {Name}";

    /// <summary>The limits.</summary>
    public MediaOptions Limits => options.Value;

    /// <summary>The report.</summary>
    public ReportOfReview Report => report ?? throw new InvalidOperationException("The page has not read the report.");

    /// <summary>The web page that the person began with.</summary>
    [FromQuery]
    public string? Seen { get; set; }

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await ReadAsync(cancellationToken) && MayHere(DeskPermission.Write) && Report.Printed is not null ? Page() : NotFound();

    /// <summary>Makes the web page.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken))
            return NotFound();
        if (!MayHere(DeskPermission.Write))
            return Say(StatusCodes.Status403Forbidden, "You don't have a role that lets you edit this review.");
        if (UploadForm.IsTooLarge(HttpContext, Limits))
            return Say(StatusCodes.Status413PayloadTooLarge, "The file is too large. Reduce the size of its pictures, then choose it again.");
        if (UploadForm.Of(HttpContext, Limits) is not { } form)
            return Say(StatusCodes.Status400BadRequest, "We could not read what your browser sent. Choose the file again.");
        try
        {
            return await form.IsOursAsync(cancellationToken) ? await MakeAsync(form, cancellationToken) : BadRequest();
        }
        catch (MediaFolderException exception)
        {
            LogDisk(exception);
            return Say(StatusCodes.Status507InsufficientStorage, "The site has no room left for files. Tell whoever looks after it.");
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or BadHttpRequestException)
        {
            return Say(StatusCodes.Status400BadRequest, "The upload broke off. Choose the file again.");
        }
    }

    /// <inheritdoc />
    protected override async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        Culture = Cultures.Default;
        if (!await base.ReadAsync(cancellationToken))
            return false;
        report = await reader.ReadAsync(UserId, Id, cancellationToken);
        return report is not null;
    }

    private async Task<IActionResult> MakeAsync(UploadForm form, CancellationToken cancellationToken)
    {
        (EditorialOutcome Outcome, ReportSource? Source)? made = null;
        await form.TakeAsync(
            async (name, content) =>
            {
                made ??= await change.MakeOfWordAsync(new ChangeReportOptions(UserId, Id, Seen ?? ""), content, cancellationToken);
                return new UploadedFile(name, null, null);
            },
            cancellationToken);
        return made is var (outcome, source)
            ? Answer(outcome, ReadableReportModel.MessageOf(source), DocumentLinks.ReadableReport(Id) + "?saved=true")
            : Say(StatusCodes.Status422UnprocessableEntity, "Choose a Word document.");
    }

    private PageResult Say(int status, string message)
    {
        ModelState.AddModelError("", message);
        Response.StatusCode = status;
        return Page();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A Word document could not be kept while it was read.")]
    private partial void LogDisk(Exception exception);
}
