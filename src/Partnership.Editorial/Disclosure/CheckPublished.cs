using Microsoft.EntityFrameworkCore;
using Partnership.Disclosure;
using Partnership.Editorial.Store;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Disclosure;

/// <summary>Checks again all that is public when the lists have changed. The disclosure officers are told what is open.</summary>
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
            open += await CountAsync(versions, cancellationToken);
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

    private Task<int> CountAsync(List<Guid> versionIds, CancellationToken cancellationToken) => session.ReadAsync(
        async db =>
        {
            var open = 0;
            foreach (var version in await db.Versions.Where(v => versionIds.Contains(v.Id)).ToListAsync(cancellationToken))
                open += await OpenInPublic.OfAsync(db, catalogue, version, check.Settings.Fingerprint, cancellationToken) > 0 ? 1 : 0;
            return open;
        },
        cancellationToken);
}
