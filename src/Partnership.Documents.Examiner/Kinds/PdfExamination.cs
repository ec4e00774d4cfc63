using Partnership.Documents.Examination;
using Partnership.Documents.Forensics;
using Partnership.Documents.Pdf;
using UglyToad.PdfPig;

namespace Partnership.Documents.Examiner.Kinds;

/// <summary>Examines PDF files.</summary>
internal static class PdfExamination
{
    internal static Examination.Examination Examine(WorkerLimits limits, ReadOnlyMemory<byte> bytes)
    {
        var options = new PdfReaderOptions { MaxBytes = limits.MaxBytes, MaxPages = limits.MaxPages, TimeLimit = limits.TimeLimit };
        Examination.Examination? examination = null;
        var problem = new PdfReader(options, TimeProvider.System).Open(bytes, document => examination = Examine(limits, document, bytes));
        return problem is null ? examination! : Refusals.Of(problem);
    }

    private static Examination.Examination Examine(WorkerLimits limits, PdfDocument document, ReadOnlyMemory<byte> bytes)
    {
        var pages = new List<ExaminedPage>(document.NumberOfPages);
        var words = 0;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            if (Read(document, number) is not { } page)
                return Refusals.Of(UnreadablePdf.DamagedPage(number));
            pages.Add(page);
            if ((words += page.Words.Count) > limits.MaxWords)
                return Refusals.TooManyWords(limits.MaxWords);
        }

        return new ExaminedFile
        {
            Pages = pages,
            Findings = PdfForensics.Look(document, bytes, CancellationToken.None),
            Beside = PdfBesideWords.Of(document, CancellationToken.None),
            Facts = PdfReader.Facts(document, bytes.Length),
        };
    }

    private static ExaminedPage? Read(PdfDocument document, int number)
    {
        try
        {
            var page = document.GetPage(number);
            var text = PageTextExtractor.ExtractPlaced(page);
            return new ExaminedPage { Number = number, Width = Length(page.Width), Height = Length(page.Height), Text = text.Text, Words = text.Words };
        }
        catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
        {
            return null;
        }
    }

    private static double Length(double points) => double.IsFinite(points) ? Math.Max(0, points) : 0;
}
