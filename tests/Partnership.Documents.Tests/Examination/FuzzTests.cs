using System.Globalization;
using Partnership.Documents.Examination;
using Partnership.Documents.Images;
using Partnership.Documents.Tests.Images;
using Partnership.Documents.Tests.Pdf;

namespace Partnership.Documents.Tests.Examination;

/// <summary>Small files changed at random: whatever they are, the examiner has an answer and no worker goes over its limits.</summary>
public sealed class FuzzTests(ITestOutputHelper output) : IDisposable
{
    private const int FilesOfAWorker = 250;

    private static readonly ExaminerOptions Options = new() { TimeLimit = TimeSpan.FromSeconds(20), MaxAnswerBytes = 8_388_608 };

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("PARTNERSHIP_LONG") == "1";

    /// <summary>The seed number to begin with, to go on where a run ended.</summary>
    private static readonly int First =
        int.Parse(Environment.GetEnvironmentVariable("PARTNERSHIP_FUZZ_FROM") ?? "0", CultureInfo.InvariantCulture);

    private readonly ExaminerFolder folder = new();
    private readonly Dictionary<string, int> ends = [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Examine_FilesChangedAtRandom_IsAlwaysAnAnswerWithinLimits()
    {
        var last = IsLong ? 20_000 : 500;
        var files = new Mutations(Originals());
        await using var batch = new WorkerBatch(Options, FilesOfAWorker);

        for (var seed = First; seed < last; seed++)
            await ExamineAsync(batch, files, seed);

        await batch.DisposeAsync();
        output.WriteLine($"{string.Join(", ", ends.OrderByDescending(end => end.Value).Select(end => $"{end.Value} {end.Key}"))}; {batch.Deaths} deaths; at most {batch.PeakBytes:N0} bytes");
        Assert.InRange(batch.PeakBytes, 1, Options.MaxMemoryBytes);
    }

    /// <summary>A death of the worker is an answer where the file caused it: its memory, its time, or a crash that a worker of its own repeats.</summary>
    private async Task ExamineAsync(WorkerBatch batch, Mutations files, int seed)
    {
        var path = folder.Put(files.File(seed));
        var (examination, death) = await batch.ExamineAsync(path, TestContext.Current.CancellationToken);
        if (death is not null)
        {
            output.WriteLine($"seed {seed}: {death}");
            examination = await ExaminerFolder.ExamineAsync(path, Options);
        }

        Assert.True(examination is not null, $"The file of seed {seed} made the worker write something that is no answer.");
        Assert.True(examination is ExaminedFile or NotExamined { Message.Length: > 0 }, $"seed {seed}: {examination}");
        var end = examination is NotExamined problem ? problem.Reason.ToString() : "examined";
        ends[end] = ends.GetValueOrDefault(end) + 1;
    }

    /// <summary>Files made here, and those of the forensics as other programs made them.</summary>
    private static List<byte[]> Originals() =>
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Pdf", "Files"), "*.pdf").Select(File.ReadAllBytes),
        .. Directory.GetFiles(RepositoryFiles.Leaks, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
        PdfFiles.WithPages("She told the school\nnurse at her safe-", "guarding visit"),
        PdfFiles.WithTwoColumns(["Left first", "Left second"], ["Right first", "Right second"]),
        Everything(),
        WordFile.With(
            WordFile.Paragraph("We found:") + WordFile.Item("one") + $"<w:tbl>{WordFile.Row("Date", "What")}</w:tbl>",
            WordFile.Paragraph("Header"),
            $"<w:footnote w:id=\"1\">{WordFile.Paragraph("Note")}</w:footnote>"),
        Pictures.File(24, 16, ImageFormat.Png),
        Pictures.FromCamera(Pictures.Busy(24, 16)),
        Pictures.File(24, 16, ImageFormat.WebP),
        Pictures.File(24, 16, ImageFormat.Gif),
        PdfObjects.WithPage("BT /F1 20 Tf 100 700 Td (Hello) Tj ET", "/CropBox [100 600 300 800] /Rotate 90", "[-50 0 500 1000]").Build(),
    ];

    /// <summary>A page with a form in a form, an annotation, a font with a table of meanings, and a picture.</summary>
    private static byte[] Everything()
    {
        var file = PdfObjects.WithPage(
            "q 1 0 0 1 0 0 cm /X Do Q q 90 0 0 90 100 100 cm /I Do Q BT /F1 20 Tf 100 700 Td [(Hel) -20 (lo)] TJ T* (again) ' ET",
            "/Annots [7 0 R]",
            resources: "/XObject << /X 6 0 R /I 8 0 R >>");
        file.AddStream("BT /F1 9 Tf 50 50 Td (In a form) Tj ET", "/Type /XObject /Subtype /Form /BBox [0 0 200 200] /Matrix [1 0 0 1 0 0] /Resources << /Font << /F1 4 0 R >> >>");
        file.Add("<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents (A remark) /T (Reader) >>");
        file.AddStream(new byte[27], "/Type /XObject /Subtype /Image /Width 3 /Height 3 /ColorSpace /DeviceRGB /BitsPerComponent 8");
        return file.Build("/Info << /Author (Ann Example) /Title (Everything) >>");
    }
}
