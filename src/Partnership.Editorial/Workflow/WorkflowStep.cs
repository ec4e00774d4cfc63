using Partnership.Content.Schema;
using Partnership.Editorial.Store;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Workflow;

/// <summary>Asks the rules about a step of a document on its way. Every operation that changes where a document stands begins here.</summary>
internal sealed class WorkflowStep(SubmissionReader reader, ContentSchema schema, PublicationCalendar calendar)
{
    public const string Link = "/desk/documents/";

    /// <summary>The document, if the person may do what they ask; else every reason why not.</summary>
    public async Task<(DocumentOnItsWay? Document, EditorialOutcome.Refused? Refused)> TakeAsync(
        DeskWrite desk, OnDocumentOptions options, Func<WorkflowQuestion, WorkflowQuestion> ask, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(desk.Db, options.DocumentId, options.Culture, cancellationToken) is not { } found)
            return (null, EditorialOutcome.Because(RefusalCode.NotFound, "There is no such document, or it has no version in this language."));
        var question = ask(new WorkflowQuestion
        {
            Action = WorkflowAction.Edit,
            By = await desk.ActorOnAsync(options.DocumentId, cancellationToken),
            Today = calendar.DayOf(desk.Now),
            SeenHash = options.SeenHash,
            FirstDayAfterNotice = calendar.FirstDayAfterNotice,
        });
        return SubmissionMachine.Decide(desk.Catalogue, found.State, question) is WorkflowDecision.Refused refused
            ? (null, new EditorialOutcome.Refused(refused.Reasons))
            : (found, null);
    }

    /// <summary>The London day of a moment in UTC.</summary>
    public DateOnly DayOf(DateTime moment) => calendar.DayOf(moment);

    /// <summary>What the type of a document is called, for a message that may travel: never the document's name.</summary>
    public string KindOf(DocumentOnItsWay found) => $"a document of the kind '{schema.Get(found.Document.ContentType).Name}'";

    /// <summary>The page of the desk for the disclosure check of a document in a culture.</summary>
    public static string CheckOf(Guid documentId, string culture) => $"{Link}{documentId}/check?culture={culture}";

    /// <summary>The page of the desk for a document in a culture.</summary>
    public static string LinkTo(Guid documentId, string culture) => $"{Link}{documentId}?culture={culture}";
}
