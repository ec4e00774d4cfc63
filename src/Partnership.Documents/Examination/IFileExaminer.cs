using Partnership.Documents.CleanCopies;
using Partnership.Documents.Reports;

namespace Partnership.Documents.Examination;

/// <summary>Examines files that nobody vouches for, in a process that may die without harm to the caller's.</summary>
public interface IFileExaminer
{
    /// <summary>Examines a file.</summary>
    /// <param name="path">A PDF, a Word document or a picture that exists; which of them is told from its bytes, not its name.</param>
    /// <param name="cancellationToken">Stops the process.</param>
    /// <returns>What was found, or why it couldn't be looked at.</returns>
    /// <exception cref="IOException">The file is missing or the disk fails.</exception>
    Task<Examination> ExamineAsync(string path, CancellationToken cancellationToken);

    /// <summary>Draws a page of a PDF.</summary>
    /// <param name="path">A PDF that exists.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="cancellationToken">Stops the process.</param>
    /// <returns>A PNG about 1,000 pixels wide; null when none can be made, or the program that draws (pdftoppm) isn't there.</returns>
    /// <exception cref="IOException">The file is missing or the disk fails.</exception>
    Task<byte[]?> DrawPageAsync(string path, int page, CancellationToken cancellationToken);

    /// <summary>Makes a readable report out of a PDF or a Word document. It says whatever the file says, hidden words included.</summary>
    /// <param name="path">A file that exists.</param>
    /// <param name="cancellationToken">Stops the process.</param>
    /// <returns>The report, or why there is none.</returns>
    /// <exception cref="IOException">The file is missing or the disk fails.</exception>
    Task<ReportMaking> MakeReportAsync(string path, CancellationToken cancellationToken);

    /// <summary>
    /// Makes a copy of a PDF without what a reader doesn't see. It comes from the process that has read the file, so it is as little
    /// to be trusted as the file: take it in as any other.
    /// </summary>
    /// <param name="path">A file that exists.</param>
    /// <param name="cancellationToken">Stops the process.</param>
    /// <returns>The copy, held in memory; or that none is needed; or why none can be made.</returns>
    /// <exception cref="IOException">The file is missing or the disk fails.</exception>
    Task<CleanCopyOutcome> CleanAsync(string path, CancellationToken cancellationToken);
}
