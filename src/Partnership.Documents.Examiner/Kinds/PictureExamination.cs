using Partnership.Documents.Examination;
using Partnership.Documents.Forensics;
using Partnership.Documents.Images;

namespace Partnership.Documents.Examiner.Kinds;

/// <summary>Examines pictures.</summary>
internal static class PictureExamination
{
    private const long LargestPictureBytes = 104_857_600;

    internal static Examination.Examination Examine(WorkerLimits limits, ReadOnlyMemory<byte> bytes)
    {
        using var work = new ImageWork(
            new ImageOptions { MaxBytes = Math.Min(limits.MaxBytes, LargestPictureBytes), MaxPixels = limits.MaxPixels, TimeLimit = limits.TimeLimit }, TimeProvider.System);
        return new ImageReader(work).Read(bytes) switch
        {
            UnreadableImage problem => Refusals.Of(problem),
            _ => new ExaminedFile
            {
                Pages = [new ExaminedPage { Number = 1, Width = 0, Height = 0, Text = "" }],
                Findings = PictureForensics.Look(bytes, CancellationToken.None),
            },
        };
    }
}
