using System.Globalization;
using Partnership.Editorial.People.Accounts;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.People.SecondFactor;

/// <summary>What a person has done with their second factor: which code was used last, and how often they were wrong since.</summary>
/// <param name="LastStep">The half minute of the last code that was used. No code of it or before it is taken again.</param>
/// <param name="Failures">Wrong codes since the last right one.</param>
/// <param name="LockedUntil">In UTC; until then no code is looked at. Only somebody who knows the password can bring that about.</param>
internal sealed record SecondFactorState(long LastStep, int Failures, DateTime? LockedUntil)
{
    private const string Name = "second-factor";

    public static async Task<SecondFactorState> ReadAsync(EditorialDbContext db, Guid userId, CancellationToken cancellationToken) =>
        (await db.NoteAsync(userId, Name, cancellationToken))?.Split(';') is [var step, var failures, var locked]
            ? new SecondFactorState(
                long.Parse(step, CultureInfo.InvariantCulture),
                int.Parse(failures, CultureInfo.InvariantCulture),
                locked.Length == 0 ? null : new DateTime(long.Parse(locked, CultureInfo.InvariantCulture), DateTimeKind.Utc))
            : new SecondFactorState(0, 0, null);

    public Task WriteAsync(EditorialDbContext db, Guid userId, CancellationToken cancellationToken) =>
        db.SetNoteAsync(userId, Name, string.Create(CultureInfo.InvariantCulture, $"{LastStep};{Failures};{LockedUntil?.Ticks}"), cancellationToken);

    public static Task ForgetAsync(EditorialDbContext db, Guid userId, CancellationToken cancellationToken) =>
        db.SetNoteAsync(userId, Name, null, cancellationToken);
}
