using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Editorial.Documents;

namespace Partnership.Editorial.Reminders;

/// <summary>That people were told of a day of a document, so that nobody is told twice. Another day is told anew.</summary>
internal sealed class ToldDate
{
    public const int AboutMaxLength = 64;

    public Guid DocumentId { get; set; }

    public required string Culture { get; set; }

    /// <summary>What the day is about, as a code.</summary>
    public required string About { get; set; }

    public DateOnly Day { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime ToldAt { get; set; }
}

internal sealed class ToldDateMapping : IEntityTypeConfiguration<ToldDate>
{
    public void Configure(EntityTypeBuilder<ToldDate> builder)
    {
        builder.ToTable("told_dates");
        builder.HasKey(t => new { t.DocumentId, t.Culture, t.About, t.Day }).HasName("pk_told_dates");
        builder.Property(t => t.Culture).HasMaxLength(DocumentVersion.CultureMaxLength);
        builder.Property(t => t.About).HasMaxLength(ToldDate.AboutMaxLength);
        builder.HasOne<Document>().WithMany().HasForeignKey(t => t.DocumentId)
            .HasConstraintName("fk_told_dates_document").OnDelete(DeleteBehavior.Cascade);
    }
}
