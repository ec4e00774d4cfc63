using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Tree;

/// <summary>Reads where many documents stand at once.</summary>
internal sealed class LanguageStates(WorkflowCatalogue catalogue)
{
    /// <summary>Where documents stand in each culture that they have a version in.</summary>
    public async Task<ILookup<Guid, LanguageState>> ReadAsync(
        EditorialDbContext db, IReadOnlyDictionary<Guid, Document> documents, ILookup<Guid, NewestRow> newest, CancellationToken cancellationToken)
    {
        var ids = documents.Keys.ToList();
        var publications = await (
            from publication in db.Publications
            join version in db.Versions on publication.VersionId equals version.Id
            where ids.Contains(publication.DocumentId)
            select new { publication.DocumentId, publication.Culture, version.Number, IsWithdrawn = publication.WithdrawnAt != null })
            .ToDictionaryAsync(p => (p.DocumentId, p.Culture), p => (p.Number, p.IsWithdrawn), cancellationToken);
        var submissions = await OpenSubmissions.LoadAsync(db, ids, cancellationToken);
        return newest.SelectMany(group => group).ToLookup(v => v.DocumentId, v =>
        {
            (int Number, bool IsWithdrawn)? publication = publications.TryGetValue((v.DocumentId, v.Culture), out var found) ? found : null;
            return State(v, publication, submissions.StateOf(catalogue.For(documents[v.DocumentId].ContentType), v, publication?.Number ?? 0));
        });
    }

    private static LanguageState State(NewestRow newest, (int Number, bool IsWithdrawn)? publication, SubmissionState? underway) => new(
        newest.Culture,
        newest.Name,
        publication is not { } seen ? PublicState.None : seen.IsWithdrawn ? PublicState.Withdrawn : PublicState.Published,
        underway?.Stage switch
        {
            null or WorkflowStage.Draft => publication?.Number == newest.Number ? NewestState.Public : NewestState.Draft,
            WorkflowStage.Ready => NewestState.Ready,
            WorkflowStage.Scheduled => NewestState.Scheduled,
            _ => NewestState.Waiting,
        },
        underway?.OpenGate?.Name);
}
