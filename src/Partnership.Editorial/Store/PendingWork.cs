using System.Globalization;
using Partnership.Editorial.Notices;
using Partnership.Editorial.People.Accounts;
using Partnership.Editorial.Webhooks;

namespace Partnership.Editorial.Store;

/// <summary>
/// Whether anything waits for the workers beside the site. They ask often and there is mostly nothing, so it is asked with plain SQL:
/// a site that only serves the public never builds EF Core's model (ADR 7).
/// </summary>
public sealed class PendingWork
{
    private readonly IEditorialDatabase database;

    internal PendingWork(IEditorialDatabase database) => this.database = database;

    /// <summary>Whether a release waits for its time, come or not.</summary>
    public Task<bool> HasReleaseAsync(CancellationToken cancellationToken) =>
        AnyAsync("SELECT 1 FROM \"scheduled_releases\" WHERE \"State\" = 0 LIMIT 1", cancellationToken);

    /// <summary>Whether a notice or a link to an account may be mailed.</summary>
    public async Task<bool> HasMailAsync(CancellationToken cancellationToken) =>
        await AnyAsync(
            $"SELECT 1 FROM \"notices\" WHERE \"MailedAt\" IS NULL AND \"ReadAt\" IS NULL AND \"MailFailures\" < {NoticeMail.MostFailures.ToString(CultureInfo.InvariantCulture)} LIMIT 1",
            cancellationToken)
        || await AnyAsync($"SELECT 1 FROM \"desk_user_tokens\" WHERE \"LoginProvider\" = '{UserNotes.Provider}' AND \"Name\" = '{AccountMail.Note}' LIMIT 1", cancellationToken);

    /// <summary>Whether anything is on its way to the public, or waits for its disclosure check: only then the lists need to be read.</summary>
    public async Task<bool> MayHaveCheckAsync(CancellationToken cancellationToken) =>
        await AnyAsync("SELECT 1 FROM \"version_checks\" WHERE \"State\" = 0 LIMIT 1", cancellationToken)
        || await AnyAsync("SELECT 1 FROM \"submissions\" WHERE \"End\" = 0 LIMIT 1", cancellationToken);

    /// <summary>Whether a disclosure check waits, or something was sent to be checked that has none by these lists.</summary>
    /// <param name="settings">The fingerprint of the lists: hexadecimal digits.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<bool> HasCheckAsync(string settings, CancellationToken cancellationToken) =>
        settings.All(char.IsAsciiHexDigit)
        && (await AnyAsync("SELECT 1 FROM \"version_checks\" WHERE \"State\" = 0 LIMIT 1", cancellationToken)
            || await AnyAsync(
                "SELECT 1 FROM \"submissions\" AS s WHERE s.\"End\" = 0 AND NOT EXISTS (SELECT 1 FROM \"version_checks\" AS c "
                + $"WHERE c.\"VersionId\" = s.\"VersionId\" AND c.\"Settings\" = '{settings}') LIMIT 1",
                cancellationToken));

    /// <summary>Whether a webhook is behind the publication log, or a delivery is due.</summary>
    /// <param name="now">What time it is.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<bool> HasWebhookAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        await AnyAsync(
            "SELECT 1 FROM \"webhooks\" AS w, \"publication_log_head\" AS h WHERE w.\"IsOn\" AND w.\"Cursor\" < h.\"Sequence\" LIMIT 1", cancellationToken)
        || await AnyAsync(
            "SELECT 1 FROM \"webhook_deliveries\" AS d JOIN \"webhooks\" AS w ON w.\"Id\" = d.\"WebhookId\" "
            + $"WHERE d.\"State\" = 0 AND d.\"NextAttemptAt\" <= @now AND (w.\"IsOn\" OR d.\"Event\" = '{WebhookEvents.Ping}') LIMIT 1",
            cancellationToken,
            ("@now", now.UtcDateTime));

    /// <summary>Whether there are deliveries of webhooks that were finished before a moment.</summary>
    /// <param name="before">The moment.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<bool> HasOldDeliveryAsync(DateTimeOffset before, CancellationToken cancellationToken) => AnyAsync(
        "SELECT 1 FROM \"webhook_deliveries\" WHERE \"FinishedAt\" < @before LIMIT 1", cancellationToken, ("@before", before.UtcDateTime));

    /// <summary>Whether an old secret of a webhook signs nothing any more and is to be forgotten.</summary>
    /// <param name="now">What time it is.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<bool> HasOldSecretAsync(DateTimeOffset now, CancellationToken cancellationToken) => AnyAsync(
        "SELECT 1 FROM \"webhooks\" WHERE \"OldSecretEndsAt\" <= @now LIMIT 1", cancellationToken, ("@now", now.UtcDateTime));

    private async Task<bool> AnyAsync(string sql, CancellationToken cancellationToken, params (string Name, object Value)[] parameters)
    {
        await using var moment = await database.OpenReadAsync(cancellationToken);
        return (await moment.QueryAsync(sql, parameters, _ => true, cancellationToken)).Count > 0;
    }
}
