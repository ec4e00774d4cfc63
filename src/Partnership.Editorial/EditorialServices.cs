using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Schema;
using Partnership.Content.Snapshots;
using Partnership.Disclosure;
using Partnership.Documents.Examination;
using Partnership.Documents.Inspection;
using Partnership.Documents.PageTexts;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Disclosure;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Drafting;
using Partnership.Editorial.Feed;
using Partnership.Editorial.Import;
using Partnership.Editorial.Incidents;
using Partnership.Editorial.Media;
using Partnership.Editorial.People;
using Partnership.Editorial.Picking;
using Partnership.Editorial.Previews;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Reports;
using Partnership.Editorial.Store;
using Partnership.Editorial.Synthetic;
using Partnership.Editorial.Tree;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial;

/// <summary>Puts the embedded CMS together.</summary>
public static class EditorialServices
{
    /// <summary>
    /// Adds the store and its operations. The database comes from a project of its own (such as Partnership.Editorial.Sqlite);
    /// a <see cref="ContentSchema"/> and a <see cref="TimeProvider"/> must be there too.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="mediaFolder">Where uploaded files are kept.</param>
    /// <param name="pageTextFolder">Where the text of the pages of reports is kept. Its loss costs only time, but for a synthetic library.</param>
    /// <param name="renditionFolder">Where pictures are kept as they are served. Its loss costs only time.</param>
    /// <param name="media">How large files may be; null for the usual limits.</param>
    public static IServiceCollection AddEditorial(
        this IServiceCollection services, string mediaFolder, string pageTextFolder, string renditionFolder, MediaOptions? media = null)
    {
        services.AddPublicationFeed(mediaFolder, pageTextFolder, renditionFolder, media ?? new MediaOptions());
        services.AddSingleton(s => new SeedImporter(Session(s), Schema(s), MediaServices.IntakeOfStartingContent(s)));
        services.AddSingleton(s => new CreateDocument(Session(s), Schema(s)));
        services.AddSingleton(s => new SaveVersion(Session(s)));
        services.AddSingleton(s => new PublishDocument(Session(s), Schema(s)));
        services.AddSingleton(s => new MoveDocument(Session(s), Schema(s)));
        services.AddSingleton(s => new WithdrawDocument(Session(s)));
        services.AddSingleton(s => new RemoveDocument(Session(s)));
        services.AddSingleton(s => new EraseDocument(Session(s), s.GetRequiredService<MediaForgetting>()));
        services.AddSingleton(s => new GenerateLibrary(Session(s), Schema(s), s.GetRequiredService<PageTextStore>()));
        return services;
    }

    /// <summary>
    /// Adds what a node needs that shows what is public, and nothing by which anything could be changed. The rest is as for
    /// <see cref="AddEditorial"/>, which includes it.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="mediaFolder">Where files are kept.</param>
    /// <param name="pageTextFolder">Where the text of the pages of reports is kept.</param>
    /// <param name="renditionFolder">Where pictures are kept as they are served.</param>
    /// <param name="media">How large files may be.</param>
    public static IServiceCollection AddPublicationFeed(
        this IServiceCollection services, string mediaFolder, string pageTextFolder, string renditionFolder, MediaOptions media)
    {
        services.AddMedia(mediaFolder, pageTextFolder, renditionFolder, media);
        services.AddSingleton<PublicationSignal>();
        services.AddSingleton(s => new EditorialSession(
            s.GetRequiredService<IDbContextFactory<EditorialDbContext>>(),
            s.GetRequiredService<IEditorialDatabase>(),
            s.GetRequiredService<PublicationSignal>(),
            s.GetRequiredService<TimeProvider>(),
            Schema(s)));
        services.AddSingleton(s => new PublicationFeed(
            s.GetRequiredService<IEditorialDatabase>(),
            new PublicDocumentReader(Schema(s)),
            s.GetRequiredService<MediaFolder>(),
            s.GetRequiredService<PublicationSignal>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IContentSource>(s => s.GetRequiredService<PublicationFeed>());
        return services;
    }

    /// <summary>
    /// Adds what a site needs that shows the content of another CMS: the files, their texts and renditions, and no store. A
    /// <see cref="TimeProvider"/> and an <see cref="IFileInspector"/> must be there too.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="mediaFolder">Where files are kept.</param>
    /// <param name="pageTextFolder">Where the text of the pages of reports is kept. Its loss costs only time.</param>
    /// <param name="renditionFolder">Where pictures are kept as they are served. Its loss costs only time.</param>
    /// <param name="media">How large files may be.</param>
    public static IServiceCollection AddForeignFiles(
        this IServiceCollection services, string mediaFolder, string pageTextFolder, string renditionFolder, MediaOptions media)
    {
        services.AddMedia(mediaFolder, pageTextFolder, renditionFolder, media);
        services.AddForeignFiles();
        return services;
    }

    /// <summary>
    /// Adds what people of the desk do. <see cref="AddEditorial"/>, a <see cref="WorkflowCatalogue"/>, a
    /// <see cref="PublicationCalendar"/>, a <see cref="DisclosureCheck"/>, an <see cref="IFileExaminer"/> and an
    /// <see cref="IFileInspector"/> must be there too.
    /// </summary>
    public static IServiceCollection AddEditorialDesk(this IServiceCollection services)
    {
        services.AddSingleton(s => new AuditTrail(Session(s)));
        services.AddSingleton(s => new DeskSessions(Session(s)));
        services.AddPeople();
        services.AddDisclosureChecks();
        services.AddSingleton(s => new DeskWrites(Session(s), s.GetRequiredService<WorkflowCatalogue>()));
        services.AddSingleton(s => new SubmissionReader(Schema(s), s.GetRequiredService<WorkflowCatalogue>(), s.GetRequiredService<DisclosureCheck>()));
        services.AddSingleton(s => new WorkflowStep(Reader(s), Schema(s), s.GetRequiredService<PublicationCalendar>()));
        services.AddSingleton(s => new Release(Step(s), s.GetRequiredService<PublishDocument>()));
        services.AddSingleton(s => new BundleRelease(s.GetRequiredService<Release>(), Reader(s)));
        services.AddSingleton(s => new SubmitDocument(Writes(s), Step(s), Schema(s), s.GetRequiredService<DisclosureCheck>(), s.GetRequiredService<RunChecks>()));
        services.AddSingleton(s => new SignGate(Writes(s), Step(s)));
        services.AddSingleton(s => new ReturnSubmission(Writes(s), Step(s)));
        services.AddSingleton(s => new ClaimSubmission(Writes(s), Reader(s), Step(s)));
        services.AddSingleton(s => new ReleaseDocument(Writes(s), s.GetRequiredService<Release>()));
        services.AddSingleton(s => new ScheduleRelease(Writes(s), Step(s)));
        services.AddSingleton(s => new RemovePage(Writes(s), Schema(s), s.GetRequiredService<PublicationCalendar>(), s.GetRequiredService<PublicExplanations>()));
        services.AddSingleton(s => new PendingWork(s.GetRequiredService<IEditorialDatabase>()));
        services.AddSingleton(s => new RunReleases(
            Session(s), s.GetRequiredService<WorkflowCatalogue>(), s.GetRequiredService<Release>(), s.GetRequiredService<RemovePage>(), s.GetRequiredService<BundleRelease>()));
        services.AddSingleton(s => new EditBundle(Writes(s), s.GetRequiredService<BundleRelease>()));
        services.AddSingleton(s => new PublishInEmergency(Writes(s), Reader(s), s.GetRequiredService<Release>(), s.GetRequiredService<RunChecks>()));
        services.AddSingleton(s => new TakeDown(Writes(s)));
        services.AddSingleton(s => new AddDocument(Writes(s), s.GetRequiredService<CreateDocument>()));
        services.AddSingleton(s => new SaveEdit(Writes(s), Step(s), Reader(s)));
        services.AddSingleton(s => new ArrangeDocuments(Writes(s), s.GetRequiredService<MoveDocument>()));
        services.AddSingleton(s => new CopyDocument(Writes(s), s.GetRequiredService<AddDocument>(), Schema(s)));
        services.AddSingleton(s => new DocumentReader(Session(s), Schema(s), s.GetRequiredService<WorkflowCatalogue>(), Reader(s)));
        services.AddSingleton(s => new HistoryReader(Session(s), Schema(s), s.GetRequiredService<WorkflowCatalogue>()));
        services.AddSingleton(s => new WriteComment(Writes(s), Schema(s)));
        services.AddSingleton(s => new SharedFilesReader(Session(s)));
        services.AddMediaLibrary();
        services.AddSingleton(s => new ReadForEdit(Session(s), Schema(s), s.GetRequiredService<WorkflowCatalogue>()));
        services.AddReports();
        services.AddSingleton(s => new TranslationReader(Session(s)));
        services.AddSingleton(s => new WorkingCopies(Writes(s), Session(s)));
        services.AddSingleton(s => new PickReader(Session(s), s.GetRequiredService<WorkflowCatalogue>()));
        services.AddSingleton(s => new BinDocument(Writes(s), s.GetRequiredService<EraseDocument>()));
        services.AddSingleton(s => new PreviewAssembly(s.GetRequiredService<IEditorialDatabase>(), Schema(s), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new DraftReader(s.GetRequiredService<IEditorialDatabase>(), Schema(s)));
        services.AddSingleton(s => new PreviewReader(Session(s), s.GetRequiredService<WorkflowCatalogue>(), s.GetRequiredService<PreviewAssembly>()));
        services.AddSingleton(s => new SharePreview(Writes(s), Schema(s)));
        services.AddSingleton(s => new SharedPreviews(Session(s), s.GetRequiredService<PreviewAssembly>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new ImportFolder(
            Session(s), Writes(s), Schema(s), s.GetRequiredService<MediaIntake>(), s.GetRequiredService<CreateDocument>()));
        services.AddSingleton(s => new RestoreVersion(Writes(s), s.GetRequiredService<SaveEdit>(), Schema(s)));
        services.AddSingleton(s => new RenameDocument(Writes(s), s.GetRequiredService<SaveEdit>(), Schema(s)));
        services.AddSingleton(s => new ContentTree(Session(s), Schema(s), s.GetRequiredService<WorkflowCatalogue>()));
        services.AddSingleton(s => new TreeSearch(Session(s), Schema(s), s.GetRequiredService<WorkflowCatalogue>()));
        services.AddSingleton(s => new ConsequenceReader(Session(s), s.GetRequiredService<WorkflowCatalogue>()));
        services.AddSingleton(s => new BinContents(Session(s), Schema(s), s.GetRequiredService<WorkflowCatalogue>()));
        services.AddSingleton(s => new MoveTargets(Session(s), Schema(s), s.GetRequiredService<WorkflowCatalogue>()));
        return services;
    }

    private static DeskWrites Writes(IServiceProvider services) => services.GetRequiredService<DeskWrites>();

    private static SubmissionReader Reader(IServiceProvider services) => services.GetRequiredService<SubmissionReader>();

    private static WorkflowStep Step(IServiceProvider services) => services.GetRequiredService<WorkflowStep>();

    private static EditorialSession Session(IServiceProvider services) => services.GetRequiredService<EditorialSession>();

    private static ContentSchema Schema(IServiceProvider services) => services.GetRequiredService<ContentSchema>();
}
