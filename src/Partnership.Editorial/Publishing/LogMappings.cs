using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Editorial.Documents;

namespace Partnership.Editorial.Publishing;

internal sealed class LogEntryMapping : IEntityTypeConfiguration<LogEntry>
{
    public void Configure(EntityTypeBuilder<LogEntry> builder)
    {
        builder.ToTable("publication_log");
        builder.HasKey(e => e.Sequence).HasName("pk_publication_log");
        builder.Property(e => e.Sequence).ValueGeneratedNever();
        builder.Property(e => e.Culture).HasMaxLength(DocumentVersion.CultureMaxLength);
        builder.Property(e => e.ContentHash).HasMaxLength(DocumentVersion.ContentHashMaxLength);
        builder.HasIndex(e => e.DocumentId).HasDatabaseName("ix_publication_log_document");
    }
}

internal sealed class LogHeadMapping : IEntityTypeConfiguration<LogHead>
{
    public void Configure(EntityTypeBuilder<LogHead> builder)
    {
        builder.ToTable("publication_log_head");
        builder.HasKey(h => h.Id).HasName("pk_publication_log_head");
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.HasData(new LogHead());
    }
}
