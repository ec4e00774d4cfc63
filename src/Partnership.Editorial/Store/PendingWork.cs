using System.Globalization;
using Partnership.Editorial.Notices;
using Partnership.Editorial.People.Accounts;

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

    private async Task<bool> AnyAsync(string sql, CancellationToken cancellationToken)
    {
        await using var moment = await database.OpenReadAsync(cancellationToken);
        return (await moment.QueryAsync(sql, [], _ => true, cancellationToken)).Count > 0;
    }
}
