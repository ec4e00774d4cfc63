using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Editorial.Documents;

namespace Partnership.Editorial.Publishing;

internal sealed class FormerAddressMapping : IEntityTypeConfiguration<FormerAddress>
{
    public void Configure(EntityTypeBuilder<FormerAddress> builder)
    {
        builder.ToTable("former_addresses");
        builder.HasKey(a => new { a.DocumentId, a.Culture, a.Path }).HasName("pk_former_addresses");
        builder.Property(a => a.Culture).HasMaxLength(DocumentVersion.CultureMaxLength);
        builder.Property(a => a.Path).HasMaxLength(Publication.PathMaxLength);
        builder.HasOne<Document>().WithMany().HasForeignKey(a => a.DocumentId)
            .HasConstraintName("fk_former_addresses_document").OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ErasedAddressMapping : IEntityTypeConfiguration<ErasedAddress>
{
    public void Configure(EntityTypeBuilder<ErasedAddress> builder)
    {
        builder.ToTable("erased_addresses");
        builder.HasKey(a => new { a.DocumentId, a.PathHash }).HasName("pk_erased_addresses");
        builder.Property(a => a.PathHash).HasMaxLength(ErasedAddress.HashMaxLength);
    }
}
