using Microsoft.AspNetCore.Mvc;
using Partnership.Content.Items;
using Partnership.Documents.Reports;
using Partnership.Editorial.Reports;
using Partnership.Editorial.Store;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.Documents;
using Partnership.Web.Desk.Preview;

namespace Partnership.Web.Pages.Desk.Documents;

/// <summary>Makes and corrects the report of a review as a web page.</summary>
[RequestFormLimits(ValueLengthLimit = MostBytes)]
[RequestSizeLimit(MostBytes)]
public sealed class ReadableReportModel(ReportReader reader, ChangeReport change) : DocumentPage
{
    // The longest text in letters of three bytes, each of which a form may send as nine.
    private const int MostBytes = 64 * 1024 * 1024;

    private ReportOfReview? report;

    /// <inheritdoc />
    public override string Title => $"Report as a web page: {Name}";

    /// <summary>The report.</summary>
    public ReportOfReview Report => report ?? throw new InvalidOperationException("The page has not read the report.");

    /// <summary>The web page that the person began with.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>The corrected page, kept when it is refused.</summary>
    [BindProperty]
    public string? Html { get; set; }

    /// <summary>What was corrected.</summary>
    [BindProperty]
    public string? ChangeNote { get; set; }

    /// <summary>What the box shows: what was typed, or what is kept.</summary>
    public string Shown => ModelState.IsValid || Html is null ? Report.Written?.Html ?? "" : Html;

    /// <summary>Whether somebody has changed the page since the person began: what they have typed is still there.</summary>
    public bool IsConflict { get; private set; }

    /// <summary>Whether the person may make and correct it.</summary>
    public bool MayEdit => MayHere(DeskPermission.Write);

    /// <summary>The page as its readers will see it; null while there is none for them to see.</summary>
    public string? PreviewUrl => Report.IsOfPrinted && Document.Version is { } version
        ? PreviewLinks.ReportOf(PreviewLinks.Page(Id, Cultures.Default, version.Number, isFramed: false))
        : null;

    /// <summary>Shows the page.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken))
            return NotFound();
        await RecordViewAsync(cancellationToken);
        return Page();
    }

    /// <summary>Makes the web page of the PDF.</summary>
    public async Task<IActionResult> OnPostMakeAsync(CancellationToken cancellationToken)
    {
        var (outcome, source) = await change.MakeAsync(Options, cancellationToken);
        return await AnswerAsync(outcome, MessageOf(source), cancellationToken);
    }

    /// <summary>Keeps the corrected page.</summary>
    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken) => await AnswerAsync(
        await change.CorrectAsync(Options, Html ?? "", string.IsNullOrWhiteSpace(ChangeNote) ? null : ChangeNote, cancellationToken), "Saved.", cancellationToken);

    /// <summary>Says that the page goes with the new PDF too.</summary>
    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await change.KeepAsync(Options, cancellationToken), "The web page goes with the new report now.", cancellationToken);

    /// <summary>Takes the page away.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await change.RemoveAsync(Options, cancellationToken), "The web page is taken away. Earlier versions still have it.", cancellationToken);

    /// <summary>What to look at in a page that was just made.</summary>
    internal static string MessageOf(ReportSource? source) => source switch
    {
        ReportSource.Layout => "The web page is made. The PDF doesn’t say what is a heading, a list or a table, so these are guesses: look at each of them.",
        _ => "The web page is made. Read it through before you send it to be checked.",
    };

    /// <inheritdoc />
    protected override async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        Culture = Cultures.Default; // a report is in one language, whatever languages its review is told in
        if (!await base.ReadAsync(cancellationToken))
            return false;
        report = await reader.ReadAsync(UserId, Id, cancellationToken);
        return report is not null;
    }

    private ChangeReportOptions Options => new(UserId, Id, Seen ?? "");

    private async Task<IActionResult> AnswerAsync(EditorialOutcome outcome, string message, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken))
            return NotFound();
        IsConflict = outcome is EditorialOutcome.Refused { Reasons: [{ Code: RefusalCode.Changed }, ..] };
        return Answer(outcome, message, DocumentLinks.ReadableReport(Id) + "?saved=true");
    }
}
