using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Schema;
using Partnership.Disclosure;
using Partnership.Documents.Examination;
using Partnership.Editorial.Boards;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Media;
using Partnership.Editorial.People.Accounts;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Disclosure;

/// <summary>Puts disclosure control together.</summary>
internal static class DisclosureServices
{
    public static void AddDisclosureChecks(this IServiceCollection services)
    {
        services.AddSingleton(s => new RunChecks(
            Session(s), s.GetRequiredService<ContentSchema>(), s.GetRequiredService<WorkflowCatalogue>(), Check(s), Seal(s), s.GetRequiredService<IFileExaminer>(), s.GetRequiredService<MediaFolder>()));
        services.AddSingleton(s => new PublicExplanations(Check(s), Seal(s)));
        services.AddSingleton(s => new ChangeCaseTerms(Writes(s), Seal(s), Check(s)));
        services.AddSingleton(s => new ResolveFinding(Writes(s)));
        services.AddSingleton(s => new RequestCheck(Writes(s), Check(s), s.GetRequiredService<RunChecks>()));
        services.AddSingleton(s => new CheckPublished(Session(s), s.GetRequiredService<WorkflowCatalogue>(), Check(s), s.GetRequiredService<RunChecks>()));
    }

    public static void AddDisclosureBoard(this IServiceCollection services)
    {
        services.AddSingleton(s => new CleanableFiles(s.GetRequiredService<ContentSchema>()));
        services.AddSingleton(s => new CheckReader(s.GetRequiredService<DeskReads>(), Check(s), Seal(s), s.GetRequiredService<CleanableFiles>()));
        services.AddSingleton(s => new MakeCleanCopy(
            s.GetRequiredService<DeskReads>(), s.GetRequiredService<CleanableFiles>(), s.GetRequiredService<IFileExaminer>(), s.GetRequiredService<MediaFolder>(),
            s.GetRequiredService<UploadMedia>(), s.GetRequiredService<SaveEdit>(), Check(s), Seal(s)));
    }

    private static EditorialSession Session(IServiceProvider services) => services.GetRequiredService<EditorialSession>();

    private static DeskWrites Writes(IServiceProvider services) => services.GetRequiredService<DeskWrites>();

    private static DisclosureCheck Check(IServiceProvider services) => services.GetRequiredService<DisclosureCheck>();

    private static TermSeal Seal(IServiceProvider services) => new(services.GetRequiredService<ISecretKeeper>());
}
