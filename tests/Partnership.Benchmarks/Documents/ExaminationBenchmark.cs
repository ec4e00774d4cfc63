using System.Diagnostics;
using System.Globalization;
using Partnership.Documents.Examination;
using Partnership.Documents.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Writer;

namespace Partnership.Benchmarks.Documents;

/// <summary>
/// What reading reports takes: letters and reading order in pages a second of one thread, and the whole examination of a report of 60
/// pages in a worker that starts cold, with the most memory that it was seen to hold.
/// </summary>
internal static class ExaminationBenchmark
{
    private const int Rounds = 5;
    private const int Pages = 60;

    private static readonly string Files = Path.Combine(Bench.Root, "content-seed", "demonstration", "files");

    public static async Task RunAsync()
    {
        var reports = Directory.GetFiles(Files, "*-report.pdf").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        Print("letters", reports, page => page.Letters.Count);
        Print("letters, words and reading order with places", reports, page => PageTextExtractor.ExtractPlaced(page).Words.Count);
        await ExamineAsync(LongReport(reports));
    }

    private static void Print(string what, byte[][] reports, Func<UglyToad.PdfPig.Content.Page, int> read)
    {
        var rates = Enumerable.Range(0, Rounds + 1).Select(_ => PagesASecond(reports, read)).ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  {what}: {Bench.Median(rates[1..]):0} pages a second (median of {Rounds}; {rates[0]:0} in the first round)"));
    }

    private static double PagesASecond(byte[][] reports, Func<UglyToad.PdfPig.Content.Page, int> read)
    {
        var (pages, found, started) = (0, 0L, Stopwatch.GetTimestamp());
        foreach (var report in reports)
        {
            using var document = PdfDocument.Open(report, new ParsingOptions { SkipMissingFonts = true });
            for (var number = 1; number <= document.NumberOfPages; number++, pages++)
                found += read(document.GetPage(number));
        }

        return found > 0 ? pages / Stopwatch.GetElapsedTime(started).TotalSeconds : throw new InvalidOperationException("Nothing was read.");
    }

    /// <summary>The longest report, and as many of its pages again as it lacks.</summary>
    private static string LongReport(byte[][] reports)
    {
        var longest = reports.MaxBy(PageCount)!;
        var path = Path.Combine(Bench.Work, "long-report.pdf");
        File.WriteAllBytes(path, PdfMerger.Merge(
            [longest, longest], [[.. Enumerable.Range(1, PageCount(longest))], [.. Enumerable.Range(1, Pages - PageCount(longest))]]));
        return path;
    }

    private static int PageCount(byte[] report)
    {
        using var document = PdfDocument.Open(report);
        return document.NumberOfPages;
    }

    private static async Task ExamineAsync(string path)
    {
        using var examiner = new FileExaminer(new ExaminerOptions(), TimeProvider.System);
        var (times, peaks) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            var (examination, peakBytes) = await examiner.ExamineWatchedAsync(path, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
            peaks.Add(peakBytes / 1_048_576d);
            if (examination is not ExaminedFile { Pages.Count: Pages } file || file.Pages.Any(page => page.Text.Length == 0))
                throw new InvalidOperationException($"The report was not examined: {examination}");
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  examination of {Pages} pages in a worker: median {Bench.Median(times):0.0} s, longest of {Rounds} {times.Max():0.0} s; at most {peaks.Max():0} MB of memory"));
    }
}
