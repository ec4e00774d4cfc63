using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.ApiKeys;

/// <summary>A key that was not revoked, as a server keeps it in memory.</summary>
public sealed record WorkingApiKey
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The hash, as <see cref="ApiKeySecret.Hash"/>.</summary>
    public required string Hash { get; init; }

    /// <summary>Whether it shows what is published.</summary>
    public required bool MayReadPublic { get; init; }

    /// <summary>Whether it shows what is not published yet.</summary>
    public required bool MayPreview { get; init; }

    /// <summary>How many requests a second it may make for long.</summary>
    public required int RequestsPerSecond { get; init; }

    /// <summary>How many requests it may make at once.</summary>
    public required int Burst { get; init; }

    /// <summary>When it ends, in UTC; null for never.</summary>
    public required DateTime? ExpiresAt { get; init; }

    /// <summary>On which London day it was used last; null for never.</summary>
    public required DateOnly? LastUsedOn { get; init; }
}

/// <summary>Reads the keys for the servers, with plain SQL: a site that only serves the public never builds EF Core's model (ADR 7).</summary>
public sealed class ApiKeyReader
{
    private readonly IEditorialDatabase database;
    private readonly EditorialSession session;

    internal ApiKeyReader(IEditorialDatabase database, EditorialSession session)
    {
        this.database = database;
        this.session = session;
    }

    /// <summary>
    /// How many keys were ever made and revoked. Keys do not change otherwise, so the two numbers tell whether there is anything new.
    /// </summary>
    public async Task<(long Made, long Revoked)> StampAsync(CancellationToken cancellationToken)
    {
        await using var moment = await database.OpenReadAsync(cancellationToken);
        return (await moment.QueryAsync(
            """SELECT COUNT(*), COUNT("RevokedAt") FROM "api_keys" """, [], r => (r.GetInt64(0), r.GetInt64(1)), cancellationToken)).Single();
    }

    /// <summary>Every key that was not revoked, ended or not.</summary>
    public async Task<ImmutableArray<WorkingApiKey>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var moment = await database.OpenReadAsync(cancellationToken);
        return [.. await moment.QueryAsync(
            """
            SELECT "Id", "KeyHash", "MayReadPublic", "MayPreview", "RequestsPerSecond", "Burst", "ExpiresAt", "LastUsedOn"
            FROM "api_keys" WHERE "RevokedAt" IS NULL
            """,
            [],
            r => new WorkingApiKey
            {
                Id = r.GetGuid(0),
                Hash = r.GetString(1),
                MayReadPublic = r.GetBoolean(2),
                MayPreview = r.GetBoolean(3),
                RequestsPerSecond = r.GetInt32(4),
                Burst = r.GetInt32(5),
                ExpiresAt = r.IsDBNull(6) ? null : DateTime.SpecifyKind(r.GetDateTime(6), DateTimeKind.Utc),
                LastUsedOn = r.IsDBNull(7) ? null : r.GetFieldValue<DateOnly>(7),
            },
            cancellationToken)];
    }

    /// <summary>Writes down on which day keys were used. A day that is not later than the one that is known changes nothing.</summary>
    public Task RecordUseAsync(IReadOnlyCollection<(Guid KeyId, DateOnly Day)> uses, CancellationToken cancellationToken) => session.WriteAsync(
        async write =>
        {
            foreach (var (id, day) in uses)
                await write.Db.ApiKeys.Where(k => k.Id == id && (k.LastUsedOn == null || k.LastUsedOn < day))
                    .ExecuteUpdateAsync(k => k.SetProperty(x => x.LastUsedOn, day), cancellationToken);
            return await write.CompleteAsync(cancellationToken);
        },
        cancellationToken);
}
