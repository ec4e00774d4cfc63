using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Editorial.Documents;
using Partnership.Editorial.People;

namespace Partnership.Editorial.Releases;

/// <summary>That a page was removed from the public or marked as withdrawn, and why. It is a part of the document's history, and is erased with it.</summary>
internal sealed class Removal
{
    public const int ReasonMaxLength = ScheduledRelease.ReasonMaxLength;

    public Guid Id { get; set; }

    public Guid DocumentId { get; set; }

    public required string Culture { get; set; }

    /// <summary>Whether it stayed readable, with an explanation on top.</summary>
    public bool IsWithdrawal { get; set; }

    public Guid RemovedById { get; set; }

    public required string RemovedBy { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime RemovedAt { get; set; }

    /// <summary>For the desk; null where none was needed and none was given.</summary>
    public string? Reason { get; set; }
}

internal sealed class RemovalMapping : IEntityTypeConfiguration<Removal>
{
    public void Configure(EntityTypeBuilder<Removal> builder)
    {
        builder.ToTable("removals");
        builder.HasKey(r => r.Id).HasName("pk_removals");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Culture).HasMaxLength(DocumentVersion.CultureMaxLength);
        builder.Property(r => r.RemovedBy).HasMaxLength(DeskUser.DisplayNameMaxLength);
        builder.Property(r => r.Reason).HasMaxLength(Removal.ReasonMaxLength);
        builder.HasOne<Document>().WithMany().HasForeignKey(r => r.DocumentId)
            .HasConstraintName("fk_removals_document").OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => new { r.DocumentId, r.Culture }).HasDatabaseName("ix_removals_document_culture");
    }
}
