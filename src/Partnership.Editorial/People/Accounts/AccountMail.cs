using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.People.Accounts;

/// <summary>An email with a link to an account, ready to be sent.</summary>
/// <param name="UserId">Who gets it.</param>
/// <param name="Name">Their name.</param>
/// <param name="Email">Their address.</param>
/// <param name="Link">What the link is for.</param>
/// <param name="Token">The token of the link, made for this sending.</param>
public sealed record AccountLetter(Guid UserId, string Name, string Email, AccountLink Link, string Token);

/// <summary>
/// Invitations and reset links that wait to be sent. What waits is in the database, so that a stop of the site loses none; the token is
/// not: it is made when the email is.
/// </summary>
public sealed class AccountMail
{
    /// <summary>After how many failures an email is given up.</summary>
    public const int MostFailures = 10;

    internal const string Note = "mail";

    private readonly EditorialSession session;
    private readonly DeskIdentity identity;

    internal AccountMail(EditorialSession session, DeskIdentity identity)
    {
        this.session = session;
        this.identity = identity;
    }

    /// <summary>What waits, with how often each has failed.</summary>
    public Task<IReadOnlyList<(Guid UserId, int Failures)>> WaitingAsync(CancellationToken cancellationToken) => session.ReadAsync<IReadOnlyList<(Guid, int)>>(
        async db => [.. (await db.Set<IdentityUserToken<Guid>>()
                .Where(t => t.LoginProvider == UserNotes.Provider && t.Name == Note && db.Users.Any(u => u.Id == t.UserId && u.DisabledAt == null))
                .ToListAsync(cancellationToken))
            .Select(t => (t.UserId, Failures: Parse(t.Value).Failures)).Where(t => t.Failures < MostFailures)],
        cancellationToken);

    /// <summary>Makes the email for a person, or null when none waits any more.</summary>
    public Task<AccountLetter?> WriteAsync(Guid userId, CancellationToken cancellationToken) => session.ReadAsync(
        async db =>
        {
            if (await db.Users.FindAsync([userId], cancellationToken) is not { DisabledAt: null, Email: { } email } user
                || await db.NoteAsync(userId, Note, cancellationToken) is not { } note)
                return null;
            using var users = identity.Over(db);
            var link = Parse(note).Link;
            return new AccountLetter(userId, user.DisplayName, email, link, await users.GenerateUserTokenAsync(user, LinkTokens.Provider, link.ToString()));
        },
        cancellationToken);

    /// <summary>Records that it was sent, or that sending failed once more.</summary>
    public Task EndAsync(Guid userId, bool isSent, CancellationToken cancellationToken) => session.WriteAsync(
        async write =>
        {
            if (await write.Db.NoteAsync(userId, Note, cancellationToken) is { } note)
                await write.Db.SetNoteAsync(userId, Note, isSent ? null : Format(Parse(note).Link, Parse(note).Failures + 1), cancellationToken);
            return await write.CompleteAsync(cancellationToken);
        },
        cancellationToken);

    /// <summary>Puts an email in the queue as a part of another write. One that waits already makes place for it.</summary>
    internal static Task QueueAsync(EditorialDbContext db, Guid userId, AccountLink link, CancellationToken cancellationToken) =>
        db.SetNoteAsync(userId, Note, Format(link, 0), cancellationToken);

    internal static bool IsGivenUp(string? note) => note is not null && Parse(note).Failures >= MostFailures;

    private static string Format(AccountLink link, int failures) => string.Create(CultureInfo.InvariantCulture, $"{link};{failures}");

    private static (AccountLink Link, int Failures) Parse(string? note) =>
        note?.Split(';') is [var link, var failures] ? (Enum.Parse<AccountLink>(link), int.Parse(failures, CultureInfo.InvariantCulture)) : (AccountLink.Reset, MostFailures);
}
