using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Partnership.Editorial.ApiKeys;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Counts;
using Partnership.Editorial.Disclosure;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Drafting;
using Partnership.Editorial.Incidents;
using Partnership.Editorial.Media;
using Partnership.Editorial.Notices;
using Partnership.Editorial.People;
using Partnership.Editorial.Previews;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Reminders;
using Partnership.Editorial.Webhooks;
using Partnership.Editorial.Workflow;

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

    internal DbSet<DeskUser> Users => Set<DeskUser>();

    internal DbSet<RoleAssignment> RoleAssignments => Set<RoleAssignment>();

    internal DbSet<DeskSession> Sessions => Set<DeskSession>();

    internal DbSet<Submission> Submissions => Set<Submission>();

    internal DbSet<SignOff> SignOffs => Set<SignOff>();

    internal DbSet<Comment> Comments => Set<Comment>();

    internal DbSet<EmergencyPublication> EmergencyPublications => Set<EmergencyPublication>();

    internal DbSet<ScheduledRelease> Releases => Set<ScheduledRelease>();

    internal DbSet<Removal> Removals => Set<Removal>();

    internal DbSet<Bundle> Bundles => Set<Bundle>();

    internal DbSet<BundleItem> BundleItems => Set<BundleItem>();

    internal DbSet<WorkingCopy> WorkingCopies => Set<WorkingCopy>();

    internal DbSet<PreviewLink> PreviewLinks => Set<PreviewLink>();

    internal DbSet<AuditEntry> AuditTrail => Set<AuditEntry>();

    internal DbSet<AuditHead> AuditTrailHead => Set<AuditHead>();

    internal DbSet<Notice> Notices => Set<Notice>();

    internal DbSet<ToldDate> ToldDates => Set<ToldDate>();

    internal DbSet<CaseTerm> CaseTerms => Set<CaseTerm>();

    internal DbSet<VersionCheck> VersionChecks => Set<VersionCheck>();

    internal DbSet<VersionFinding> VersionFindings => Set<VersionFinding>();

    internal DbSet<Resolution> Resolutions => Set<Resolution>();

    internal DbSet<Incident> Incidents => Set<Incident>();

    internal DbSet<DailyCount> DailyCounts => Set<DailyCount>();

    internal DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    internal DbSet<Webhook> Webhooks => Set<Webhook>();

    internal DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();

    internal DbSet<WebhookAttempt> WebhookAttempts => Set<WebhookAttempt>();

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
