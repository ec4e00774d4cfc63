using Microsoft.Extensions.Options;
using Partnership.Disclosure;
using Partnership.Documents.Examination;
using Partnership.Documents.Inspection;
using Partnership.Documents.Pdf;
using Partnership.Editorial.Media;
using Partnership.Web.Telemetry;

namespace Partnership.Web.Desk.Disclosure;

/// <summary>Puts disclosure control together. Nothing is read before somebody comes to the desk, or something waits for a check.</summary>
internal static class DisclosureHost
{
    public static void AddDisclosureControl(this IServiceCollection services, string seedPath)
    {
        services.AddFileExamination(seedPath, FileInspector.OneByOne);
        services.AddHostedService<CheckWorker>();
        services.AddHostedService<NightlyCheck>();
    }

    /// <summary>Puts together what looks at files, which needs no store.</summary>
    /// <param name="services">The services.</param>
    /// <param name="seedPath">Where the words are that files are looked through for.</param>
    /// <param name="inspector">Makes what looks at files that come in.</param>
    public static void AddFileExamination(
        this IServiceCollection services, string seedPath, Func<InspectionLimits, ExaminerOptions, TimeProvider, FileInspector> inspector)
    {
        services.AddOptions<ExaminerOptions>().BindConfiguration("Examiner").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(_ => new DisclosureCheck(DisclosureFolder.Read(seedPath)));
        services.AddSingleton<IFileExaminer>(s => new CountedExaminer(
            new FileExaminer(s.GetRequiredService<IOptions<ExaminerOptions>>().Value, s.GetRequiredService<TimeProvider>()), s.GetRequiredService<SiteMetrics>()));
        services.AddSingleton<IFileInspector>(s => inspector(
            s.GetRequiredService<IOptions<MediaOptions>>().Value.ToInspectionLimits(), s.GetRequiredService<IOptions<ExaminerOptions>>().Value, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IPdfPageReader>(s => new ExaminedPdfReader(s.GetRequiredService<IFileExaminer>()));
    }
}
