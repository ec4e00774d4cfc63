using Partnership.Disclosure;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Disclosure;

/// <summary>Asks for the disclosure check of the newest version of a document, before it is sent to be checked or again after it failed.</summary>
public sealed class RequestCheck
{
    private readonly DeskWrites writes;
    private readonly DisclosureCheck check;
    private readonly RunChecks checks;

    internal RequestCheck(DeskWrites writes, DisclosureCheck check, RunChecks checks)
    {
        this.writes = writes;
        this.check = check;
        this.checks = checks;
    }

    /// <summary>Asks, or says why not. What is checked already by today's lists and words, files and all, is checked again.</summary>
    public async Task<EditorialOutcome> RunAsync(OnDocumentOptions options, CancellationToken cancellationToken)
    {
        Guid? asked = null;
        var outcome = await writes.RunAsync(
            options.UserId,
            async desk =>
            {
                if (await desk.Db.Versions.NewestAsync(options.DocumentId, options.Culture, cancellationToken) is not { } version)
                    return EditorialOutcome.Because(RefusalCode.NotFound, "There is no such document, or it has no version in this language.");
                if (await desk.DemandAsync(DeskPermission.Write, options.DocumentId, cancellationToken) is not null
                    && await desk.DemandAsync(DeskPermission.Disclose, options.DocumentId, cancellationToken) is { } refused)
                    return refused;
                await CheckRequests.RequestAsync(desk.Db, version, check.Settings.Fingerprint, desk.Now, cancellationToken);
                if (await desk.Db.VersionChecks.FindAsync([version.Id], cancellationToken) is { } row)
                    (row.State, row.RequestedAt, row.DoneAt) = (VersionCheckState.Waiting, desk.Now, null);
                asked = version.Id;
                return null;
            },
            cancellationToken);
        if (asked is { } versionId && outcome is EditorialOutcome.Done)
            await checks.RunSoonAsync(versionId, CancellationToken.None);
        return outcome;
    }
}
