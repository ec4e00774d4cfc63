using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Editorial.Documents;
using Partnership.Editorial.People;

namespace Partnership.Editorial.Disclosure;

internal sealed class CaseTermMapping : IEntityTypeConfiguration<CaseTerm>
{
    public void Configure(EntityTypeBuilder<CaseTerm> builder)
    {
        builder.ToTable("case_terms");
        builder.HasKey(t => t.Id).HasName("pk_case_terms");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Kept).HasMaxLength(CaseTerm.KeptMaxLength);
        builder.Property(t => t.AddedBy).HasMaxLength(DeskUser.DisplayNameMaxLength);
        builder.HasOne<Document>().WithMany().HasForeignKey(t => t.DocumentId)
            .HasConstraintName("fk_case_terms_document").OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(t => t.DocumentId).HasDatabaseName("ix_case_terms_document");
    }
}

internal sealed class VersionCheckMapping : IEntityTypeConfiguration<VersionCheck>
{
    public void Configure(EntityTypeBuilder<VersionCheck> builder)
    {
        builder.ToTable("version_checks");
        builder.HasKey(c => c.VersionId).HasName("pk_version_checks");
        builder.Property(c => c.VersionId).ValueGeneratedNever();
        builder.Property(c => c.Settings).HasMaxLength(VersionCheck.SettingsMaxLength);
        builder.Property(c => c.Terms).HasMaxLength(VersionCheck.TermsMaxLength);
        builder.HasOne<DocumentVersion>().WithOne().HasForeignKey<VersionCheck>(c => c.VersionId)
            .HasConstraintName("fk_version_checks_version").OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => c.DocumentId).HasDatabaseName("ix_version_checks_document");
        builder.HasIndex(c => new { c.State, c.RequestedAt }).HasDatabaseName("ix_version_checks_state_requested_at");
    }
}

internal sealed class VersionFindingMapping : IEntityTypeConfiguration<VersionFinding>
{
    public void Configure(EntityTypeBuilder<VersionFinding> builder)
    {
        builder.ToTable("version_findings");
        builder.HasKey(f => f.Id).HasName("pk_version_findings");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Key).HasMaxLength(VersionFinding.KeyMaxLength);
        builder.Property(f => f.Kind).HasMaxLength(VersionFinding.KindMaxLength);
        builder.Property(f => f.Place).HasMaxLength(VersionFinding.PlaceMaxLength);
        builder.Property(f => f.Text).HasMaxLength(VersionFinding.TextMaxLength);
        builder.Property(f => f.Before).HasMaxLength(VersionFinding.TextMaxLength);
        builder.Property(f => f.After).HasMaxLength(VersionFinding.TextMaxLength);
        builder.Property(f => f.Why).HasMaxLength(VersionFinding.WordsMaxLength);
        builder.Property(f => f.Advice).HasMaxLength(VersionFinding.WordsMaxLength);
        builder.HasOne<VersionCheck>().WithMany().HasForeignKey(f => f.VersionId)
            .HasConstraintName("fk_version_findings_check").OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(f => f.VersionId).HasDatabaseName("ix_version_findings_version");
    }
}

internal sealed class ResolutionMapping : IEntityTypeConfiguration<Resolution>
{
    public void Configure(EntityTypeBuilder<Resolution> builder)
    {
        builder.ToTable("finding_resolutions");
        builder.HasKey(r => new { r.DocumentId, r.Key }).HasName("pk_finding_resolutions");
        builder.Property(r => r.Key).HasMaxLength(VersionFinding.KeyMaxLength);
        builder.Property(r => r.Because).HasMaxLength(Resolution.BecauseMaxLength);
        builder.Property(r => r.By).HasMaxLength(DeskUser.DisplayNameMaxLength);
        builder.HasOne<Document>().WithMany().HasForeignKey(r => r.DocumentId)
            .HasConstraintName("fk_finding_resolutions_document").OnDelete(DeleteBehavior.Cascade);
    }
}
