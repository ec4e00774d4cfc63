using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Schema;
using Partnership.Disclosure;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Boards;
using Partnership.Editorial.Checking;
using Partnership.Editorial.Clock;
using Partnership.Editorial.Counts;
using Partnership.Editorial.Disclosure;
using Partnership.Editorial.Incidents;
using Partnership.Editorial.Media;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Reminders;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial;

/// <summary>Puts together what the boards of the desk read and do.</summary>
public static class EditorialBoards
{
    /// <summary>Adds the boards. <see cref="EditorialServices.AddEditorialDesk"/> and a <see cref="ClockSource"/> must be there too.</summary>
    public static IServiceCollection AddEditorialBoards(this IServiceCollection services)
    {
        services.AddSingleton(s => new DeskReads(Session(s), Catalogue(s)));
        services.AddSingleton(s => new WayReader(Schema(s), Catalogue(s), s.GetRequiredService<DisclosureCheck>()));
        services.AddSingleton(s => new StatutoryClockReader(
            Reads(s), Schema(s), Catalogue(s), Calendar(s), Time(s), s.GetRequiredService<ClockSource>()));
        services.AddSingleton(s => new WaitingBoard(Reads(s), Ways(s), Calendar(s), Time(s)));
        services.AddSingleton(s => new WritingBoard(Reads(s), Schema(s), Ways(s)));
        services.AddSingleton(s => new ActionBoard(Reads(s), Schema(s), Ways(s), Calendar(s), Time(s)));
        services.AddSingleton(s => new RemindOfDates(
            Session(s), Catalogue(s), s.GetRequiredService<SubmissionReader>(), new DueDates(Schema(s), Catalogue(s), Calendar(s), Time(s), s.GetRequiredService<ClockSource>())));
        services.AddSingleton(s => new BrokenBoard(Reads(s)));
        services.AddSingleton(s => new ReleaseBoard(Reads(s), Time(s)));
        services.AddSingleton(s => new BundleBoard(Reads(s), Ways(s), Calendar(s), Time(s)));
        services.AddSingleton(s => new EndRelease(Writes(s), s.GetRequiredService<ScheduleRelease>()));
        services.AddSingleton(s => new AuditReader(Reads(s)));
        services.AddSingleton(s => new ExportAudit(Writes(s)));
        services.AddSingleton(s => new IncidentBoard(Reads(s)));
        services.AddSingleton(s => new OpenIncident(Writes(s)));
        services.AddDisclosureBoard();
        services.AddCountRecording();
        services.AddSingleton(s => new CountBoard(Reads(s), Calendar(s), Time(s)));
        services.AddSingleton(s => new CheckStore(
            Session(s), s.GetRequiredService<IEditorialDatabase>(), Schema(s), s.GetRequiredService<AuditTrail>(), s.GetRequiredService<MediaFolder>(), Time(s)));
        return services;
    }

    /// <summary>Adds what writes daily counts down.</summary>
    public static IServiceCollection AddCountRecording(this IServiceCollection services) => services.AddSingleton(s => new RecordCounts(Session(s)));

    private static EditorialSession Session(IServiceProvider services) => services.GetRequiredService<EditorialSession>();

    private static DeskWrites Writes(IServiceProvider services) => services.GetRequiredService<DeskWrites>();

    private static TimeProvider Time(IServiceProvider services) => services.GetRequiredService<TimeProvider>();

    private static WayReader Ways(IServiceProvider services) => services.GetRequiredService<WayReader>();

    private static DeskReads Reads(IServiceProvider services) => services.GetRequiredService<DeskReads>();

    private static ContentSchema Schema(IServiceProvider services) => services.GetRequiredService<ContentSchema>();

    private static WorkflowCatalogue Catalogue(IServiceProvider services) => services.GetRequiredService<WorkflowCatalogue>();

    private static PublicationCalendar Calendar(IServiceProvider services) => services.GetRequiredService<PublicationCalendar>();
}
