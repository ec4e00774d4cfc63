using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Partnership.Editorial.Documents;

internal sealed class DocumentVersionMapping : IEntityTypeConfiguration<DocumentVersion>
{
    public void Configure(EntityTypeBuilder<DocumentVersion> builder)
    {
        builder.ToTable("document_versions");
        builder.HasKey(v => v.Id).HasName("pk_document_versions");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Culture).HasMaxLength(DocumentVersion.CultureMaxLength);
        builder.Property(v => v.Name).HasMaxLength(DocumentVersion.NameMaxLength);
        builder.Property(v => v.Segment).HasMaxLength(DocumentVersion.SegmentMaxLength);
        builder.Property(v => v.ContentHash).HasMaxLength(DocumentVersion.ContentHashMaxLength);
        builder.Property(v => v.CreatedBy).HasMaxLength(DocumentVersion.CreatedByMaxLength);
        builder.Property(v => v.ChangeNote).HasMaxLength(DocumentVersion.ChangeNoteMaxLength);
        builder.HasOne<Document>().WithMany().HasForeignKey(v => v.DocumentId)
            .HasConstraintName("fk_document_versions_document").OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(v => new { v.DocumentId, v.Culture, v.Number }).IsUnique()
            .HasDatabaseName("ux_document_versions_document_culture_number");
    }
}
