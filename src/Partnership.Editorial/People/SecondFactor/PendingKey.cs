using System.Globalization;
using Partnership.Editorial.People.Accounts;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.People.SecondFactor;

/// <summary>The key of an authenticator app that has not given its first code yet. The one before it counts until then.</summary>
internal static class PendingKey
{
    private const string Name = "pending-authenticator";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    public static async Task<string?> ReadAsync(EditorialDbContext db, ISecretKeeper secrets, Guid userId, DateTime now, CancellationToken cancellationToken) =>
        await db.NoteAsync(userId, Name, cancellationToken) is { } note && secrets.Open(Name, note)?.Split('|') is [var ticks, var key]
        && now.Ticks - long.Parse(ticks, CultureInfo.InvariantCulture) <= Lifetime.Ticks
            ? key
            : null;

    public static Task WriteAsync(EditorialDbContext db, ISecretKeeper secrets, Guid userId, DateTime now, string key, CancellationToken cancellationToken) =>
        db.SetNoteAsync(userId, Name, secrets.Seal(Name, string.Create(CultureInfo.InvariantCulture, $"{now.Ticks}|{key}")), cancellationToken);

    public static Task ForgetAsync(EditorialDbContext db, Guid userId, CancellationToken cancellationToken) =>
        db.SetNoteAsync(userId, Name, null, cancellationToken);
}
