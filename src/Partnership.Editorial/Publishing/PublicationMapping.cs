using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Editorial.Documents;

namespace Partnership.Editorial.Publishing;

internal sealed class PublicationMapping : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.ToTable("publications");
        builder.HasKey(p => new { p.DocumentId, p.Culture }).HasName("pk_publications");
        builder.Property(p => p.Culture).HasMaxLength(DocumentVersion.CultureMaxLength);
        builder.Property(p => p.Path).HasMaxLength(Publication.PathMaxLength);
        builder.Property(p => p.WithdrawalExplanation).HasMaxLength(Publication.WithdrawalExplanationMaxLength);
        builder.HasOne<Document>().WithMany().HasForeignKey(p => p.DocumentId)
            .HasConstraintName("fk_publications_document").OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DocumentVersion>().WithMany().HasForeignKey(p => p.VersionId)
            .HasConstraintName("fk_publications_version").OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.Culture, p.Path }).IsUnique().HasDatabaseName("ux_publications_culture_path");
        builder.HasIndex(p => p.VersionId).HasDatabaseName("ix_publications_version");
    }
}
