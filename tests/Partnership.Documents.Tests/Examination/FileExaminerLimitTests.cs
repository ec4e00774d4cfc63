using Partnership.Documents.Examination;
using Partnership.Documents.Tests.Pdf;

namespace Partnership.Documents.Tests.Examination;

public sealed class FileExaminerLimitTests : IDisposable
{
    private readonly ExaminerFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Examine_FileIsTooLarge_StartsNoWorker()
    {
        using var examiner = new FileExaminer(
            new ExaminerOptions { MaxBytes = 100 }, TimeProvider.System, (_, _) => throw new InvalidOperationException("A worker was started."));

        var problem = Assert.IsType<NotExamined>(await examiner.ExamineAsync(folder.Put(new byte[101]), TestContext.Current.CancellationToken));

        Assert.Equal(NotExaminedReason.TooLarge, problem.Reason);
        Assert.Contains("100 bytes", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examine_FileHasMoreWordsThanAllowed_NamesTheLimit()
    {
        var lines = string.Join('\n', Enumerable.Repeat("twenty words of a line that is long enough to hold as many as twenty words so that few lines do", 51));

        var problem = await folder.ProblemAsync(PdfFiles.WithPages(lines), new ExaminerOptions { MaxWords = 1_000 });

        Assert.Equal(NotExaminedReason.TooLarge, problem.Reason);
        Assert.Contains("1,000 words", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examine_AnswerIsLongerThanAllowed_SaysToSplitTheFile()
    {
        var pages = Enumerable.Repeat(string.Join('\n', Enumerable.Repeat("words of a line that is long enough", 50)), 10).ToArray();

        var problem = await folder.ProblemAsync(PdfFiles.WithPages(pages), new ExaminerOptions { MaxAnswerBytes = 65_536 });

        Assert.Equal(NotExaminedReason.TooLarge, problem.Reason);
        Assert.Contains("Split it", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examine_MemoryIsTheLeastAllowed_SmallFileIsExamined() =>
        Assert.IsType<ExaminedFile>(await folder.ExamineAsync(PdfFiles.WithPages("Text"), new ExaminerOptions { MaxMemoryBytes = 67_108_864 }));

    [Fact]
    public async Task Examine_ManyFilesAtOnce_AllAreExamined()
    {
        var paths = Enumerable.Range(1, 6).Select(number => folder.Put(PdfFiles.WithPages($"File {number}"), $"{number}.pdf")).ToArray();
        using var examiner = new FileExaminer(new ExaminerOptions(), TimeProvider.System);

        var files = await Task.WhenAll(paths.Select(path => examiner.ExamineAsync(path, TestContext.Current.CancellationToken)));

        Assert.Equal(
            Enumerable.Range(1, 6).Select(number => $"File {number}"), files.Select(file => Assert.IsType<ExaminedFile>(file).Pages[0].Text));
    }
}
