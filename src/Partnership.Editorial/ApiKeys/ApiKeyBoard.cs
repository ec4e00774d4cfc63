using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Boards;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.ApiKeys;

/// <summary>A key of the API, for those who look after keys. Nothing of it lets anyone in.</summary>
public sealed record ApiKeyEntry
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Who it is for.</summary>
    public required string Purpose { get; init; }

    /// <summary>Its last four characters.</summary>
    public required string LastFour { get; init; }

    /// <summary>Whether it shows what is published.</summary>
    public required bool MayReadPublic { get; init; }

    /// <summary>Whether it shows what is not published yet.</summary>
    public required bool MayPreview { get; init; }

    /// <summary>How many requests a second it may make for long.</summary>
    public required int RequestsPerSecond { get; init; }

    /// <summary>How many requests it may make at once.</summary>
    public required int Burst { get; init; }

    /// <summary>Who made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it ends, in UTC; null for never.</summary>
    public required DateTime? ExpiresAt { get; init; }

    /// <summary>When it was revoked, in UTC; null while it was not.</summary>
    public required DateTime? RevokedAt { get; init; }

    /// <summary>Who revoked it, or null.</summary>
    public required string? RevokedBy { get; init; }

    /// <summary>On which London day it was used last; null for never.</summary>
    public required DateOnly? LastUsedOn { get; init; }

    /// <summary>Whether it works at a moment, in UTC.</summary>
    public bool Works(DateTime now) => RevokedAt is null && !(ExpiresAt <= now);

    internal static ApiKeyEntry Of(ApiKey key) => new()
    {
        Id = key.Id,
        Name = key.Name,
        Purpose = key.Purpose,
        LastFour = key.LastFour,
        MayReadPublic = key.MayReadPublic,
        MayPreview = key.MayPreview,
        RequestsPerSecond = key.RequestsPerSecond,
        Burst = key.Burst,
        CreatedBy = key.CreatedBy,
        CreatedAt = key.CreatedAt,
        ExpiresAt = key.ExpiresAt,
        RevokedAt = key.RevokedAt,
        RevokedBy = key.RevokedBy,
        LastUsedOn = key.LastUsedOn,
    };
}

/// <summary>Reads the keys of the API for those who look after them.</summary>
public sealed class ApiKeyBoard
{
    private readonly DeskReads reads;

    internal ApiKeyBoard(DeskReads reads) => this.reads = reads;

    /// <summary>Every key, those that work and were made last first.</summary>
    /// <returns>None for somebody who may not.</returns>
    public async Task<ImmutableArray<ApiKeyEntry>> ListAsync(Guid userId, CancellationToken cancellationToken) =>
        await reads.RunAsync(
            userId,
            async read => read.MayEverywhere(DeskPermission.Connections)
                ? await read.Db.ApiKeys.OrderBy(k => k.RevokedAt != null).ThenByDescending(k => k.CreatedAt).ToListAsync(cancellationToken)
                : null,
            cancellationToken) is { } keys
            ? [.. keys.Select(ApiKeyEntry.Of)]
            : [];

    /// <summary>One key; null when there is none, or for somebody who may not.</summary>
    public Task<ApiKeyEntry?> FindAsync(Guid userId, Guid keyId, CancellationToken cancellationToken) => reads.RunAsync(
        userId,
        async read => read.MayEverywhere(DeskPermission.Connections) && await read.Db.ApiKeys.FirstOrDefaultAsync(k => k.Id == keyId, cancellationToken) is { } key
            ? ApiKeyEntry.Of(key)
            : null,
        cancellationToken);
}
