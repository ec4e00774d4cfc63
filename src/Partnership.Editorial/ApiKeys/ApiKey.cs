using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Editorial.People;

namespace Partnership.Editorial.ApiKeys;

/// <summary>A key with which a program reads the Delivery API. Only its hash is kept. It is made once and revoked once, and never changes otherwise.</summary>
internal sealed class ApiKey
{
    public const int NameMaxLength = 80;
    public const int PurposeMaxLength = 200;
    public const int KeyHashMaxLength = 64;
    public const int LastFourMaxLength = 4;

    public Guid Id { get; set; }

    public required string Name { get; set; }

    /// <summary>Who it is for, in the words of its maker.</summary>
    public required string Purpose { get; set; }

    /// <summary>The SHA-256 of the key: who reads the database can't use it.</summary>
    public required string KeyHash { get; set; }

    /// <summary>The last characters of the key, so that people can tell which one they hold.</summary>
    public required string LastFour { get; set; }

    public bool MayReadPublic { get; set; }

    public bool MayPreview { get; set; }

    public int RequestsPerSecond { get; set; }

    public int Burst { get; set; }

    public Guid CreatedById { get; set; }

    public required string CreatedBy { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>In UTC; null for a key that works until it is revoked.</summary>
    public DateTime? ExpiresAt { get; set; }

    /// <summary>In UTC; null while nobody has revoked it.</summary>
    public DateTime? RevokedAt { get; set; }

    public string? RevokedBy { get; set; }

    /// <summary>The London day; null while nobody has used it.</summary>
    public DateOnly? LastUsedOn { get; set; }
}

internal sealed class ApiKeyMapping : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("api_keys");
        builder.HasKey(k => k.Id).HasName("pk_api_keys");
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Name).HasMaxLength(ApiKey.NameMaxLength);
        builder.Property(k => k.Purpose).HasMaxLength(ApiKey.PurposeMaxLength);
        builder.Property(k => k.KeyHash).HasMaxLength(ApiKey.KeyHashMaxLength);
        builder.Property(k => k.LastFour).HasMaxLength(ApiKey.LastFourMaxLength);
        builder.Property(k => k.CreatedBy).HasMaxLength(DeskUser.DisplayNameMaxLength);
        builder.Property(k => k.RevokedBy).HasMaxLength(DeskUser.DisplayNameMaxLength);
        builder.HasIndex(k => k.KeyHash).IsUnique().HasDatabaseName("ux_api_keys_key_hash");
    }
}
