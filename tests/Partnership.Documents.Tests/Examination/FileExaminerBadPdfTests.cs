using Partnership.Documents.Examination;
using Partnership.Documents.Tests.Pdf;

namespace Partnership.Documents.Tests.Examination;

public sealed class FileExaminerBadPdfTests : IDisposable
{
    private readonly ExaminerFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Examine_FileIsEmpty_SaysSo()
    {
        var problem = await folder.ProblemAsync([]);

        Assert.Equal(NotExaminedReason.Damaged, problem.Reason);
        Assert.Contains("empty", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examine_FileIsTruncated_SaysSo()
    {
        var whole = PdfFiles.WithPages([.. Enumerable.Range(1, 40).Select(page => $"Page {page}")]);

        var problem = await folder.ProblemAsync(whole[..(whole.Length / 2)]);

        Assert.Equal(NotExaminedReason.Damaged, problem.Reason);
        Assert.Contains("cut short", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examine_FileNeedsAPassword_SaysSo()
    {
        var problem = Assert.IsType<NotExamined>(await ExaminerFolder.ExamineAsync(PdfFiles.Path("password.pdf")));

        Assert.Equal(NotExaminedReason.Encrypted, problem.Reason);
        Assert.Contains("without the password", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examine_FileIsEncryptedWithoutAPassword_IsExamined()
    {
        var file = Assert.IsType<ExaminedFile>(await ExaminerFolder.ExamineAsync(PdfFiles.Path("editing-forbidden.pdf")));

        Assert.Equal("The only page", Assert.Single(file.Pages).Text);
    }

    [Fact]
    public async Task Examine_FileHasTenThousandPages_SaysHowManyItHas()
    {
        var problem = await folder.ProblemAsync(BadPdfs.WithPages(10_000));

        Assert.Equal(NotExaminedReason.TooLarge, problem.Reason);
        Assert.Contains("10,000 pages; the limit is 2,000", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examine_TreeOfPagesIsACircle_IsDamaged()
    {
        var problem = await folder.ProblemAsync(BadPdfs.WithTreeInACircle());

        Assert.Equal(NotExaminedReason.Damaged, problem.Reason);
    }

    /// <summary>PdfPig follows them until its stack is full, which no process survives.</summary>
    [Fact]
    public async Task Examine_ObjectsStandForEachOther_OnlyTheWorkerDies()
    {
        var problem = await folder.ProblemAsync(BadPdfs.WithObjectsInACircle());

        Assert.Equal(NotExaminedReason.WorkerDied, problem.Reason);
        Assert.Contains("broke off", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examine_PageIsAsLargeAsACountry_IsExamined()
    {
        var file = await folder.FileAsync(BadPdfs.WithHugePage());

        Assert.Equal("A page as large as a country", Assert.Single(file.Pages).Text);
        Assert.Equal(1_073_741_824, file.Pages[0].Width);
    }

    [Fact]
    public async Task Examine_FormDrawsItself_IsExamined()
    {
        var file = await folder.FileAsync(BadPdfs.WithFormThatDrawsItself());

        Assert.Equal("Mirrors", Assert.Single(file.Pages).Text);
    }

    [Fact]
    public async Task Examine_FormsDrawTenBillionWords_IsStopped()
    {
        var problem = await folder.ProblemAsync(BadPdfs.WithFormsThatDrawTooMuch(), new ExaminerOptions { TimeLimit = TimeSpan.FromSeconds(3) });

        // On a fast machine the memory is used up before the time is.
        Assert.Contains(problem.Reason, (NotExaminedReason[])[NotExaminedReason.TooSlow, NotExaminedReason.WorkerDied]);
    }

    [Fact]
    public async Task Examine_FontHasTwoBillionLetters_IsStopped()
    {
        var problem = await folder.ProblemAsync(BadPdfs.WithFontBomb());

        Assert.Equal(NotExaminedReason.WorkerDied, problem.Reason);
        Assert.Contains("more memory", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examine_ContentUnpacksToTenGigabytes_TakesNoMoreMemoryThanAllowed()
    {
        var (path, options) = (folder.Put(BadPdfs.WithFlateBomb()), new ExaminerOptions());
        using var examiner = new FileExaminer(options, TimeProvider.System);
        Assert.InRange(new FileInfo(path).Length, 1, 100_000);

        var (examination, peakBytes) = await examiner.ExamineWatchedAsync(path, TestContext.Current.CancellationToken);

        // PdfPig alone would take the page for an empty one, and what stands on it would pass for examined.
        var problem = Assert.IsType<NotExamined>(examination);
        Assert.Equal(NotExaminedReason.WorkerDied, problem.Reason);
        Assert.Contains("more memory", problem.Message, StringComparison.Ordinal);
        Assert.InRange(peakBytes, 1, options.MaxMemoryBytes);
    }

    [Fact]
    public async Task Examine_ContentNestsArraysAMillionDeep_IsDamaged()
    {
        var problem = await folder.ProblemAsync(BadPdfs.WithDeepArrays(inContent: true));

        Assert.Equal(NotExaminedReason.Damaged, problem.Reason);
        Assert.Contains("Page 1", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examine_AnObjectNestsArraysAMillionDeep_ItsPageIsExamined()
    {
        var file = await folder.FileAsync(BadPdfs.WithDeepArrays(inContent: false));

        Assert.Equal("Text", Assert.Single(file.Pages).Text);
    }
}
