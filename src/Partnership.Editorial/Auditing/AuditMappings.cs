using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Editorial.Documents;
using Partnership.Editorial.People;

namespace Partnership.Editorial.Auditing;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries");
        builder.HasKey(e => e.Sequence).HasName("pk_audit_entries");
        builder.Property(e => e.Sequence).ValueGeneratedNever();
        builder.Property(e => e.Actor).HasMaxLength(DeskUser.DisplayNameMaxLength);
        builder.Property(e => e.Action).HasMaxLength(AuditEntry.ActionMaxLength);
        builder.Property(e => e.Culture).HasMaxLength(DocumentVersion.CultureMaxLength);
        builder.Property(e => e.Detail).HasMaxLength(AuditEntry.DetailMaxLength);
        builder.Property(e => e.PreviousHash).HasMaxLength(AuditEntry.HashMaxLength);
        builder.Property(e => e.Hash).HasMaxLength(AuditEntry.HashMaxLength);
        builder.HasIndex(e => e.DocumentId).HasDatabaseName("ix_audit_entries_document");
        builder.HasIndex(e => e.ActorId).HasDatabaseName("ix_audit_entries_actor");
        builder.HasIndex(e => e.Action).HasDatabaseName("ix_audit_entries_action");
    }
}

internal sealed class AuditHeadMapping : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.ToTable("audit_head");
        builder.HasKey(h => h.Id).HasName("pk_audit_head");
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.Hash).HasMaxLength(AuditEntry.HashMaxLength);
        builder.HasData(new AuditHead());
    }
}
