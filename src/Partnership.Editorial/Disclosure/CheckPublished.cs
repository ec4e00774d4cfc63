using Microsoft.EntityFrameworkCore;
using Partnership.Disclosure;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Notices;
using Partnership.Editorial.People;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Disclosure;

/// <summary>Checks again all that is public when the lists have changed, and tells the disclosure officers what is open.</summary>
public sealed class CheckPublished
{
    private const int AtOnce = 50;

    private readonly EditorialSession session;
    private readonly WorkflowCatalogue catalogue;
    private readonly DisclosureCheck check;
    private readonly RunChecks checks;

    internal CheckPublished(EditorialSession session, WorkflowCatalogue catalogue, DisclosureCheck check, RunChecks checks)
    {
        this.session = session;
        this.catalogue = catalogue;
        this.check = check;
        this.checks = checks;
    }

    /// <summary>Checks every public version that was not checked by today's lists and words. It can be stopped and goes on where it stopped.</summary>
    /// <returns>How many were checked, and in how many something was found that nobody has dealt with.</returns>
    public async Task<(int Checked, int WithOpenFindings)> RunAsync(CancellationToken cancellationToken)
    {
        var (done, open) = (0, 0);
        while (await RequestSomeAsync(cancellationToken) is { Count: > 0 } versions)
        {
            await checks.RunAsync(cancellationToken);
            open += await TellAsync(versions, cancellationToken);
            done += versions.Count;
        }

        return (done, open);
    }

    private Task<List<Guid>> RequestSomeAsync(CancellationToken cancellationToken) => session.WriteAsync(
        async write =>
        {
            var settings = check.Settings.Fingerprint;
            var versions = await write.Db.Publications
                .Join(write.Db.Versions, p => p.VersionId, v => v.Id, (_, v) => v)
                .Where(v => !write.Db.VersionChecks.Any(c => c.VersionId == v.Id && c.Settings == settings))
                .OrderBy(v => v.Id).Take(AtOnce).ToListAsync(cancellationToken);
            foreach (var version in versions)
                await CheckRequests.RequestAsync(write.Db, version, settings, write.Now, cancellationToken);
            await write.CompleteAsync(cancellationToken);
            return versions.ConvertAll(v => v.Id);
        },
        cancellationToken);

    private Task<int> TellAsync(List<Guid> versionIds, CancellationToken cancellationToken) => session.WriteAsync(
        async write =>
        {
            var open = 0;
            foreach (var version in await write.Db.Versions.Where(v => versionIds.Contains(v.Id)).ToListAsync(cancellationToken))
            {
                var state = await CheckStates.OfAsync(write.Db, version, check.Settings.Fingerprint, cancellationToken);
                var type = await write.Db.Documents.Where(d => d.Id == version.DocumentId).Select(d => d.ContentType).SingleAsync(cancellationToken);
                var found = state?.OpenFor(catalogue.For(type).Check) ?? 0;
                if (found == 0)
                    continue;
                open++;
                await TellAsync(write, version, found, cancellationToken);
            }

            await write.CompleteAsync(cancellationToken);
            return open;
        },
        cancellationToken);

    private async Task TellAsync(EditorialWrite write, DocumentVersion version, int open, CancellationToken cancellationToken)
    {
        var officers = catalogue.Roles.Where(r => r.Permissions.Contains(DeskPermission.Disclose)).Select(r => r.Alias).ToList();
        var path = await PersonReader.PathToAsync(write.Db, version.DocumentId, cancellationToken);
        foreach (var person in await PersonReader.WithRolesAsync(write.Db, officers, path, _ => false, cancellationToken))
            write.Db.Notices.Add(new Notice
            {
                Id = Guid.CreateVersion7(new DateTimeOffset(write.Now)),
                UserId = person,
                CreatedAt = write.Now,
                Text = $"The check found something in a page that is public: {open} {(open == 1 ? "finding is" : "findings are")} open.",
                Link = WorkflowStep.CheckOf(version.DocumentId, version.Culture),
            });
    }
}
