using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Editorial.Documents;
using Partnership.Editorial.People;

namespace Partnership.Editorial.Previews;

/// <summary>A link with which somebody without an account sees one version of one document until it ends. Only its hash is kept.</summary>
internal sealed class PreviewLink
{
    public const int TokenHashMaxLength = 64;
    public const int PurposeMaxLength = 200;

    public Guid Id { get; set; }

    /// <summary>The SHA-256 of the link's secret part: who reads the database can't use it.</summary>
    public required string TokenHash { get; set; }

    public Guid DocumentId { get; set; }

    public required string Culture { get; set; }

    public Guid VersionId { get; set; }

    /// <summary>Who is meant to read it, in the words of its maker.</summary>
    public required string Purpose { get; set; }

    public Guid CreatedById { get; set; }

    public required string CreatedBy { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime ExpiresAt { get; set; }

    /// <summary>In UTC; null while nobody has revoked it.</summary>
    public DateTime? RevokedAt { get; set; }

    public int Views { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime? LastViewedAt { get; set; }
}

internal sealed class PreviewLinkMapping : IEntityTypeConfiguration<PreviewLink>
{
    public void Configure(EntityTypeBuilder<PreviewLink> builder)
    {
        builder.ToTable("preview_links");
        builder.HasKey(l => l.Id).HasName("pk_preview_links");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.TokenHash).HasMaxLength(PreviewLink.TokenHashMaxLength);
        builder.Property(l => l.Culture).HasMaxLength(DocumentVersion.CultureMaxLength);
        builder.Property(l => l.Purpose).HasMaxLength(PreviewLink.PurposeMaxLength);
        builder.Property(l => l.CreatedBy).HasMaxLength(DeskUser.DisplayNameMaxLength);
        builder.HasOne<Document>().WithMany().HasForeignKey(l => l.DocumentId)
            .HasConstraintName("fk_preview_links_document").OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(l => l.TokenHash).IsUnique().HasDatabaseName("ux_preview_links_token_hash");
        builder.HasIndex(l => l.DocumentId).HasDatabaseName("ix_preview_links_document");
    }
}
