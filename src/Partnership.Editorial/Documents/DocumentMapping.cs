using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Partnership.Editorial.Documents;

internal sealed class DocumentMapping : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.ToTable("documents");
        builder.HasKey(d => d.Id).HasName("pk_documents");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.ContentType).HasMaxLength(Document.ContentTypeMaxLength);
        builder.Property(d => d.BinnedBy).HasMaxLength(DocumentVersion.CreatedByMaxLength);
        builder.HasOne<Document>().WithMany().HasForeignKey(d => d.ParentId)
            .HasConstraintName("fk_documents_parent").OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.ParentId, d.SortOrder }).HasDatabaseName("ix_documents_parent_sort_order");
        builder.HasIndex(d => d.ContentType).HasDatabaseName("ix_documents_content_type");
        builder.HasIndex(d => d.BinnedAt).HasDatabaseName("ix_documents_binned_at");
    }
}
