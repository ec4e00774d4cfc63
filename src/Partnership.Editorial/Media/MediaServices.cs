using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Partnership.Content.Schema;
using Partnership.Documents.Images;
using Partnership.Documents.Inspection;
using Partnership.Documents.PageTexts;
using Partnership.Documents.Pdf;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Media;

/// <summary>Puts the media library together. Nothing is made before it is used: a site that starts needs no picture.</summary>
public static class MediaServices
{
    internal static void AddMedia(this IServiceCollection services, string mediaFolder, string pageTextFolder, string renditionFolder, MediaOptions options)
    {
        services.AddSingleton(s => new MediaFolder(mediaFolder, s.GetService<ISharedFiles>()));
        services.AddSingleton(s => new PdfReader(new PdfReaderOptions { MaxBytes = options.MaxDocumentBytes }, s.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IPdfPageReader>(s => s.GetRequiredService<PdfReader>()); // a host that takes files from strangers has a safer one
        services.AddSingleton(s => new PageTextStore(pageTextFolder, s.GetService<ISharedFiles>() is { } shared ? new SharedTexts(shared) : null));
        services.AddSingleton<PageTextReader>();
        services.AddSingleton(s => new ImageWork(
            new ImageOptions { MaxBytes = options.MaxPictureBytes, MaxPixels = options.MaxPicturePixels }, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new ImageReader(s.GetRequiredService<ImageWork>()));
        services.AddSingleton(s => new ImageRenderer(s.GetRequiredService<ImageWork>()));
        services.AddSingleton(_ => new RenditionFolder(renditionFolder));
        services.AddSingleton(s => new RenditionMaker(s.GetRequiredService<ImageRenderer>(), s.GetRequiredService<RenditionFolder>()));
        services.AddSingleton(options);
        services.AddSingleton(s => new InProcessInspector(s.GetRequiredService<PdfReader>(), s.GetRequiredService<ImageReader>()));
        services.AddSingleton(s => new MediaForgetting(s.GetRequiredService<MediaFolder>(), s.GetRequiredService<PageTextStore>(), s.GetRequiredService<RenditionFolder>()));
    }

    internal static void AddMediaLibrary(this IServiceCollection services)
    {
        services.AddSingleton(s => Intake(s, s.GetRequiredService<IFileInspector>()));
        services.AddSingleton(s => new MediaUses(s.GetRequiredService<ContentSchema>()));
        services.AddSingleton(s => new MediaReader(s.GetRequiredService<EditorialSession>(), s.GetRequiredService<WorkflowCatalogue>(), Uses(s)));
        services.AddSingleton(s => new UploadMedia(
            Writes(s), s.GetRequiredService<EditorialSession>(), s.GetRequiredService<MediaIntake>(), s.GetRequiredService<MediaFolder>()));
        services.AddSingleton(s => new ChangeMedia(Writes(s), Uses(s)));
        services.AddSingleton(s => new ReplaceMedia(Writes(s), Uses(s), s.GetRequiredService<SaveEdit>(), s.GetRequiredService<ContentSchema>()));
        services.AddSingleton(s => new DeleteMedia(Writes(s), Uses(s), s.GetRequiredService<MediaForgetting>()));
        services.AddSingleton(s => new TidyMedia(s.GetRequiredService<MediaFolder>(), s.GetRequiredService<RenditionFolder>(), s.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Adds what clears up behind other nodes, where there are any: an <see cref="ISharedFiles"/> must be there.</summary>
    public static void AddLocalCopies(this IServiceCollection services) => services.AddSingleton(s => new LocalCopies(
        s.GetRequiredService<MediaFolder>(), s.GetRequiredService<ISharedFiles>(), s.GetRequiredService<MediaForgetting>(), s.GetRequiredService<TimeProvider>()));

    internal static void AddForeignFiles(this IServiceCollection services) => services.AddSingleton(s => new ForeignFiles(
        Intake(s, s.GetRequiredService<IFileInspector>()), s.GetRequiredService<MediaFolder>(), s.GetRequiredService<MediaForgetting>(), s.GetRequiredService<TimeProvider>()));

    /// <summary>Takes in what comes with the site itself, dozens of files at its first start: a process for each would hold that up.</summary>
    internal static MediaIntake IntakeOfStartingContent(IServiceProvider services) => Intake(services, services.GetRequiredService<InProcessInspector>());

    private static MediaIntake Intake(IServiceProvider services, IFileInspector inspector) =>
        new(services.GetRequiredService<MediaFolder>(), inspector, services.GetRequiredService<MediaOptions>());

    private static DeskWrites Writes(IServiceProvider services) => services.GetRequiredService<DeskWrites>();

    private static MediaUses Uses(IServiceProvider services) => services.GetRequiredService<MediaUses>();
}
