using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Editorial.People;

namespace Partnership.Editorial.Incidents;

/// <summary>The record of an emergency takedown. Only people with the permission read it.</summary>
internal sealed class Incident
{
    public const int TextMaxLength = 4000;

    public Guid Id { get; set; }

    /// <summary>The document, which may be erased later.</summary>
    public Guid DocumentId { get; set; }

    public Guid TakenDownById { get; set; }

    public required string TakenDownBy { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime TakenDownAt { get; set; }

    /// <summary>What the person saw.</summary>
    public required string Reason { get; set; }

    /// <summary>In UTC; null while it is open.</summary>
    public DateTime? ClosedAt { get; set; }

    public string? ClosedBy { get; set; }

    /// <summary>What was done about it.</summary>
    public string? Conclusion { get; set; }
}

internal sealed class IncidentMapping : IEntityTypeConfiguration<Incident>
{
    public void Configure(EntityTypeBuilder<Incident> builder)
    {
        builder.ToTable("incidents");
        builder.HasKey(i => i.Id).HasName("pk_incidents");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.TakenDownBy).HasMaxLength(DeskUser.DisplayNameMaxLength);
        builder.Property(i => i.ClosedBy).HasMaxLength(DeskUser.DisplayNameMaxLength);
        builder.Property(i => i.Reason).HasMaxLength(Incident.TextMaxLength);
        builder.Property(i => i.Conclusion).HasMaxLength(Incident.TextMaxLength);
        builder.HasIndex(i => i.DocumentId).HasDatabaseName("ix_incidents_document");
    }
}
