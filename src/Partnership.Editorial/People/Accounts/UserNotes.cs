using Microsoft.AspNetCore.Identity;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.People.Accounts;

/// <summary>Short texts of our own beside a person, in the table in which Identity keeps its own.</summary>
internal static class UserNotes
{
    /// <summary>The provider that marks them as ours.</summary>
    public const string Provider = "desk";

    public static async Task<string?> NoteAsync(this EditorialDbContext db, Guid userId, string name, CancellationToken cancellationToken) =>
        (await RowAsync(db, userId, name, cancellationToken))?.Value;

    /// <summary>Writes a note, or takes it away when the text is null.</summary>
    public static async Task SetNoteAsync(this EditorialDbContext db, Guid userId, string name, string? text, CancellationToken cancellationToken)
    {
        var row = await RowAsync(db, userId, name, cancellationToken);
        if (text is null && row is not null)
            db.Remove(row);
        else if (row is not null)
            row.Value = text;
        else if (text is not null)
            db.Add(new IdentityUserToken<Guid> { UserId = userId, LoginProvider = Provider, Name = name, Value = text });
    }

    private static ValueTask<IdentityUserToken<Guid>?> RowAsync(EditorialDbContext db, Guid userId, string name, CancellationToken cancellationToken) =>
        db.FindAsync<IdentityUserToken<Guid>>([userId, Provider, name], cancellationToken);
}
