using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Notices;
using Partnership.Editorial.People;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Disclosure;

/// <summary>Open findings in what is public already: nothing is taken away by itself, but those who can judge it must know.</summary>
internal static class OpenInPublic
{
    /// <summary>How many findings are open that matter for the kind of document; 0 when the version isn't public.</summary>
    public static async Task<int> OfAsync(EditorialDbContext db, WorkflowCatalogue catalogue, DocumentVersion version, string settings, CancellationToken cancellationToken)
    {
        if (!await db.Publications.AnyAsync(p => p.VersionId == version.Id, cancellationToken))
            return 0;
        var type = await db.Documents.Where(d => d.Id == version.DocumentId).Select(d => d.ContentType).SingleAsync(cancellationToken);
        return (await CheckStates.OfAsync(db, version, settings, cancellationToken))?.OpenFor(catalogue.For(type).Check) ?? 0;
    }

    /// <summary>Tells every disclosure officer of the document.</summary>
    public static async Task TellAsync(EditorialWrite write, WorkflowCatalogue catalogue, DocumentVersion version, int open, CancellationToken cancellationToken)
    {
        var officers = catalogue.RolesWith(DeskPermission.Disclose);
        var path = await PersonReader.PathToAsync(write.Db, version.DocumentId, cancellationToken);
        foreach (var person in await PersonReader.WithRolesAsync(write.Db, officers, path, _ => false, cancellationToken))
            write.Db.Notices.Add(new Notice
            {
                Id = Guid.CreateVersion7(new DateTimeOffset(write.Now)),
                UserId = person,
                CreatedAt = write.Now,
                Text = $"The disclosure check found something in a page that is public: {open} {(open == 1 ? "finding is" : "findings are")} open.",
                Link = WorkflowStep.CheckOf(version.DocumentId, version.Culture),
            });
    }
}
