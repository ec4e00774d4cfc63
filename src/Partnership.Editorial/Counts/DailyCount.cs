using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Partnership.Editorial.Counts;

/// <summary>How often a page or a file was asked for on a day. Nothing about who asked.</summary>
internal sealed class DailyCount
{
    /// <summary>The London day.</summary>
    public DateOnly Day { get; set; }

    /// <summary>The document or the file.</summary>
    public Guid SubjectId { get; set; }

    public long Count { get; set; }
}

internal sealed class DailyCountMapping : IEntityTypeConfiguration<DailyCount>
{
    public void Configure(EntityTypeBuilder<DailyCount> builder)
    {
        builder.ToTable("daily_counts");
        builder.HasKey(c => new { c.Day, c.SubjectId }).HasName("pk_daily_counts");
        builder.HasIndex(c => c.SubjectId).HasDatabaseName("ix_daily_counts_subject");
    }
}
