using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Editorial.Documents;
using Partnership.Editorial.People;

namespace Partnership.Editorial.Drafting;

internal sealed class WorkingCopyMapping : IEntityTypeConfiguration<WorkingCopy>
{
    public void Configure(EntityTypeBuilder<WorkingCopy> builder)
    {
        builder.ToTable("working_copies");
        builder.HasKey(w => new { w.DocumentId, w.Culture, w.UserId }).HasName("pk_working_copies");
        builder.Property(w => w.Culture).HasMaxLength(DocumentVersion.CultureMaxLength);
        builder.Property(w => w.UserName).HasMaxLength(DeskUser.DisplayNameMaxLength);
        builder.HasOne<Document>().WithMany().HasForeignKey(w => w.DocumentId)
            .HasConstraintName("fk_working_copies_document").OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<DeskUser>().WithMany().HasForeignKey(w => w.UserId)
            .HasConstraintName("fk_working_copies_user").OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(w => w.UserId).HasDatabaseName("ix_working_copies_user");
    }
}
