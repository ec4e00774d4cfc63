using Microsoft.Extensions.DependencyInjection;
using Partnership.Documents.Examination;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;

namespace Partnership.Editorial.Reports;

/// <summary>Puts together what makes web pages of reports.</summary>
internal static class ReportServices
{
    public static void AddReports(this IServiceCollection services)
    {
        services.AddSingleton(s => new ReportReader(s.GetRequiredService<EditorialSession>(), s.GetRequiredService<ReadForEdit>(), s.GetRequiredService<MediaFolder>()));
        services.AddSingleton(s => new ChangeReport(
            s.GetRequiredService<DeskWrites>(), s.GetRequiredService<UploadMedia>(), s.GetRequiredService<MediaIntake>(), s.GetRequiredService<MediaFolder>(), s.GetRequiredService<IFileExaminer>(),
            s.GetRequiredService<SaveEdit>(), s.GetRequiredService<ReportReader>()));
    }
}
