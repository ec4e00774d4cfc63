using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Editorial.Documents;
using Partnership.Editorial.People;
using Partnership.Editorial.Workflow;

namespace Partnership.Editorial.Releases;

internal sealed class ScheduledReleaseMapping : IEntityTypeConfiguration<ScheduledRelease>
{
    public void Configure(EntityTypeBuilder<ScheduledRelease> builder)
    {
        builder.ToTable("scheduled_releases");
        builder.HasKey(r => r.Id).HasName("pk_scheduled_releases");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Culture).HasMaxLength(DocumentVersion.CultureMaxLength);
        builder.Property(r => r.CreatedBy).HasMaxLength(DeskUser.DisplayNameMaxLength);
        builder.Property(r => r.Failure).HasMaxLength(ScheduledRelease.FailureMaxLength);
        builder.Property(r => r.Reason).HasMaxLength(ScheduledRelease.ReasonMaxLength);
        builder.HasOne<Document>().WithMany().HasForeignKey(r => r.DocumentId)
            .HasConstraintName("fk_scheduled_releases_document").OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Submission>().WithMany().HasForeignKey(r => r.SubmissionId)
            .HasConstraintName("fk_scheduled_releases_submission").OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Bundle>().WithMany().HasForeignKey(r => r.BundleId)
            .HasConstraintName("fk_scheduled_releases_bundle").OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => new { r.State, r.DueAt }).HasDatabaseName("ix_scheduled_releases_state_due_at");
        // One publication at a time can wait for a submission, and one removal for a page.
        builder.HasIndex(r => r.SubmissionId).IsUnique().HasFilter("\"State\" = 0").HasDatabaseName("ux_scheduled_releases_submission");
        builder.HasIndex(r => r.BundleId).IsUnique().HasFilter("\"State\" = 0").HasDatabaseName("ux_scheduled_releases_bundle");
        builder.HasIndex(r => r.DocumentId).HasDatabaseName("ix_scheduled_releases_document");
    }
}

internal sealed class BundleMapping : IEntityTypeConfiguration<Bundle>
{
    public void Configure(EntityTypeBuilder<Bundle> builder)
    {
        builder.ToTable("bundles");
        builder.HasKey(b => b.Id).HasName("pk_bundles");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Name).HasMaxLength(Bundle.NameMaxLength);
        builder.Property(b => b.CreatedBy).HasMaxLength(DeskUser.DisplayNameMaxLength);
    }
}

internal sealed class BundleItemMapping : IEntityTypeConfiguration<BundleItem>
{
    public void Configure(EntityTypeBuilder<BundleItem> builder)
    {
        builder.ToTable("bundle_items");
        builder.HasKey(i => new { i.BundleId, i.DocumentId, i.Culture }).HasName("pk_bundle_items");
        builder.Property(i => i.Culture).HasMaxLength(DocumentVersion.CultureMaxLength);
        builder.HasOne<Bundle>().WithMany().HasForeignKey(i => i.BundleId)
            .HasConstraintName("fk_bundle_items_bundle").OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Document>().WithMany().HasForeignKey(i => i.DocumentId)
            .HasConstraintName("fk_bundle_items_document").OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(i => i.DocumentId).HasDatabaseName("ix_bundle_items_document");
    }
}
