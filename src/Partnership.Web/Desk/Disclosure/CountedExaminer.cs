using Partnership.Documents.CleanCopies;
using Partnership.Documents.Examination;
using Partnership.Documents.Reports;
using Partnership.Web.Telemetry;

namespace Partnership.Web.Desk.Disclosure;

/// <summary>Counts what the examiner is asked for, and how it ended. Of the file it says nothing.</summary>
internal sealed class CountedExaminer(FileExaminer examiner, SiteMetrics metrics) : IFileExaminer, IDisposable
{
    public Task<Examination> ExamineAsync(string path, CancellationToken cancellationToken) =>
        CountAsync(ExaminationKinds.Examine, examiner.ExamineAsync(path, cancellationToken), static e => e is ExaminedFile);

    public Task<byte[]?> DrawPageAsync(string path, int page, CancellationToken cancellationToken) =>
        CountAsync(ExaminationKinds.Draw, examiner.DrawPageAsync(path, page, cancellationToken), static drawing => drawing is not null);

    public Task<ReportMaking> MakeReportAsync(string path, CancellationToken cancellationToken) =>
        CountAsync(ExaminationKinds.Report, examiner.MakeReportAsync(path, cancellationToken), static m => m is MadeReport);

    public Task<CleanCopyOutcome> CleanAsync(string path, CancellationToken cancellationToken) =>
        CountAsync(ExaminationKinds.Clean, examiner.CleanAsync(path, cancellationToken), static c => c is not NoCleanCopy);

    public void Dispose() => examiner.Dispose();

    private async Task<T> CountAsync<T>(string kind, Task<T> run, Func<T, bool> isDone)
    {
        var outcome = await run;
        metrics.Examined(kind, isDone(outcome));
        return outcome;
    }
}
