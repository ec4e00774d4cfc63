using Partnership.Content.Schema;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Checking;

/// <summary>Proves that the store is whole: database, what is public, publication log, audit trail, files. It changes nothing.</summary>
public sealed class CheckStore
{
    private readonly EditorialSession session;
    private readonly IEditorialDatabase database;
    private readonly AuditTrail audit;
    private readonly PublicationCheck publications;
    private readonly MediaCheck media;

    internal CheckStore(EditorialSession session, IEditorialDatabase database, ContentSchema schema, AuditTrail audit, MediaFolder folder, TimeProvider clock)
    {
        this.session = session;
        this.database = database;
        this.audit = audit;
        publications = new PublicationCheck(schema);
        media = new MediaCheck(session, folder, clock);
    }

    /// <summary>Checks everything.</summary>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <exception cref="StoreException">The database can't be read at all.</exception>
    public async Task<CheckReport> RunAsync(IProgress<CheckProgress> progress, CancellationToken cancellationToken)
    {
        progress.Report(new CheckProgress(CheckPart.Store, 0, 1));
        if (!await database.IsCurrentAsync(cancellationToken))
            return new CheckReport([new CheckFinding(CheckPart.Store, "The database is not there, or an older version of the site made it. Start the site once, then check again.")], 0, 0, 0, 0);
        var findings = new List<CheckFinding>((await database.FindDamageAsync(cancellationToken)).Select(d => new CheckFinding(CheckPart.Store, d)));
        progress.Report(new CheckProgress(CheckPart.Store, 1, 1));
        var (entries, published) = await session.ReadAsync(
            async db => (await LogCheck.RunAsync(db, findings, progress, cancellationToken), await publications.RunAsync(db, findings, progress, cancellationToken)),
            cancellationToken);
        progress.Report(new CheckProgress(CheckPart.Audit, 0, 1));
        var trail = await audit.CheckAsync(cancellationToken);
        if (trail.BrokenAt is { } broken)
            findings.Add(new CheckFinding(CheckPart.Audit, $"Line {broken} of the audit trail is missing or is not as it was written. Lines before it are whole. Keep this database as it is and find out who changed it."));
        progress.Report(new CheckProgress(CheckPart.Audit, 1, 1));
        var files = await media.RunAsync(findings, progress, cancellationToken);
        return new CheckReport(findings, published, files, entries, trail.Lines);
    }
}
