using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.People.Accounts;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.People.Administration;

/// <summary>A person as administrators see them.</summary>
public sealed record PersonEntry
{
    /// <summary>Their id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name that others read.</summary>
    public required string Name { get; init; }

    /// <summary>The email address.</summary>
    public required string Email { get; init; }

    /// <summary>Whether they have chosen a password, or came by single sign-on.</summary>
    public required bool HasJoined { get; init; }

    /// <summary>Since when they are shut out, in UTC; null while they are not.</summary>
    public required DateTime? DisabledAt { get; init; }

    /// <summary>Whether a second factor is asked of them.</summary>
    public required bool HasSecondFactor { get; init; }

    /// <summary>When they last signed in, in UTC; null when never.</summary>
    public required DateTime? LastSignedInAt { get; init; }

    /// <summary>Whether an email with a link to their account was given up.</summary>
    public required bool MailFailed { get; init; }

    /// <summary>Their roles.</summary>
    public required ImmutableArray<PersonRole> Roles { get; init; }
}

/// <summary>Reads who the people of the desk are.</summary>
public sealed class PeopleReader
{
    private readonly EditorialSession session;

    internal PeopleReader(EditorialSession session) => this.session = session;

    /// <summary>Everyone, by name.</summary>
    public Task<ImmutableArray<PersonEntry>> ListAsync(CancellationToken cancellationToken) =>
        session.ReadAsync(db => ReadAsync(db, db.Users, cancellationToken), cancellationToken);

    /// <summary>One person, or null.</summary>
    public async Task<PersonEntry?> FindAsync(Guid personId, CancellationToken cancellationToken) =>
        (await session.ReadAsync(db => ReadAsync(db, db.Users.Where(u => u.Id == personId), cancellationToken), cancellationToken)).FirstOrDefault();

    private static async Task<ImmutableArray<PersonEntry>> ReadAsync(EditorialDbContext db, IQueryable<DeskUser> users, CancellationToken cancellationToken)
    {
        var people = await users.OrderBy(u => u.DisplayName).ThenBy(u => u.Id).ToListAsync(cancellationToken);
        var ids = people.ConvertAll(u => u.Id);
        var roles = (await db.RoleAssignments.Where(a => ids.Contains(a.UserId)).ToListAsync(cancellationToken)).ToLookup(a => a.UserId, a => new PersonRole(a.Role, a.BranchId));
        var mails = await db.Set<IdentityUserToken<Guid>>()
            .Where(t => t.LoginProvider == UserNotes.Provider && t.Name == AccountMail.Note && ids.Contains(t.UserId))
            .ToDictionaryAsync(t => t.UserId, t => t.Value, cancellationToken);
        return [.. people.Select(u => new PersonEntry
        {
            Id = u.Id,
            Name = u.DisplayName,
            Email = u.Email ?? "",
            HasJoined = u.EmailConfirmed,
            DisabledAt = u.DisabledAt,
            HasSecondFactor = u.TwoFactorEnabled,
            LastSignedInAt = u.LastSignedInAt,
            MailFailed = AccountMail.IsGivenUp(mails.GetValueOrDefault(u.Id)),
            Roles = [.. roles[u.Id].OrderBy(r => r.Role, StringComparer.Ordinal)],
        })];
    }
}
