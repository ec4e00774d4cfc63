using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Media;
using Partnership.Editorial.Publishing;

namespace Partnership.Editorial.Store;

/// <summary>The editorial database. Only this project and the migrations see its tables.</summary>
public sealed class EditorialDbContext(DbContextOptions<EditorialDbContext> options) : DbContext(options)
{
    internal DbSet<Document> Documents => Set<Document>();

    internal DbSet<DocumentVersion> Versions => Set<DocumentVersion>();

    internal DbSet<Publication> Publications => Set<Publication>();

    internal DbSet<FormerAddress> FormerAddresses => Set<FormerAddress>();

    internal DbSet<ErasedAddress> ErasedAddresses => Set<ErasedAddress>();

    internal DbSet<LogEntry> PublicationLog => Set<LogEntry>();

    internal DbSet<LogHead> PublicationLogHead => Set<LogHead>();

    internal DbSet<MediaFile> MediaFiles => Set<MediaFile>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(EditorialDbContext).Assembly);

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    /// <summary>Times are kept in UTC. SQLite forgets the kind, so it is put back on reading.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        time => time,
        time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
