using Microsoft.Extensions.Options;
using Partnership.Disclosure;
using Partnership.Documents.Examination;
using Partnership.Documents.Inspection;
using Partnership.Documents.Pdf;
using Partnership.Editorial.Media;

namespace Partnership.Web.Desk.Disclosure;

/// <summary>Puts disclosure control together. Nothing is read before somebody comes to the desk, or something waits for a check.</summary>
internal static class DisclosureHost
{
    public static void AddDisclosureControl(this IServiceCollection services, string seedPath)
    {
        services.AddFileExamination(seedPath);
        services.AddHostedService<CheckWorker>();
        services.AddHostedService<NightlyCheck>();
    }

    /// <summary>Puts together what looks at files, which needs no store.</summary>
    public static void AddFileExamination(this IServiceCollection services, string seedPath)
    {
        services.AddOptions<ExaminerOptions>().BindConfiguration("Examiner").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(_ => new DisclosureCheck(DisclosureFolder.Read(seedPath)));
        services.AddSingleton<IFileExaminer>(s => new FileExaminer(s.GetRequiredService<IOptions<ExaminerOptions>>().Value, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IFileInspector>(s => new FileInspector(
            s.GetRequiredService<IOptions<MediaOptions>>().Value.ToInspectionLimits(), s.GetRequiredService<IOptions<ExaminerOptions>>().Value, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IPdfPageReader>(s => new ExaminedPdfReader(s.GetRequiredService<IFileExaminer>()));
    }
}
