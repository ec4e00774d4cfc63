using Partnership.Documents.Examination;
using Partnership.Documents.Tests.Pdf;

namespace Partnership.Documents.Tests.Examination;

public sealed class FileExaminerBadPdfTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>Ends what would never end, yet leaves a worker on a busy machine the time to start.</summary>
    private static readonly ExaminerOptions Impatient = new() { TimeLimit = TimeSpan.FromSeconds(8) };

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
        var problem = await folder.ProblemAsync(BadPdfs.WithTreeInACircle(), Impatient);

        Assert.Contains(problem.Reason, new[] { NotExaminedReason.Damaged, NotExaminedReason.WorkerDied });
    }

    [Fact]
    public async Task Examine_ObjectsStandForEachOther_IsAnAnswer()
    {
        var examination = await folder.ExamineAsync(BadPdfs.WithObjectsInACircle(), Impatient);

        Assert.True(
            examination is ExaminedFile or NotExamined { Reason: NotExaminedReason.Damaged or NotExaminedReason.WorkerDied }, $"{examination}");
    }

    [Fact]
    public async Task Examine_PageIsAsLargeAsACountry_IsExamined()
    {
        var file = await folder.FileAsync(BadPdfs.WithHugePage(), Impatient);

        Assert.Equal("A page as large as a country", Assert.Single(file.Pages).Text);
        Assert.Equal(1_073_741_824, file.Pages[0].Width);
    }

    [Fact]
    public async Task Examine_FormDrawsItself_IsAnAnswer()
    {
        var examination = await folder.ExamineAsync(BadPdfs.WithFormThatDrawsItself(), Impatient);

        Assert.True(
            examination is ExaminedFile or NotExamined { Reason: NotExaminedReason.Damaged or NotExaminedReason.WorkerDied }, $"{examination}");
    }

    [Fact]
    public async Task Examine_FormsDrawTenBillionWords_IsStopped()
    {
        var problem = await folder.ProblemAsync(BadPdfs.WithFormsThatDrawTooMuch(), Impatient);

        Assert.Contains(problem.Reason, new[] { NotExaminedReason.TooSlow, NotExaminedReason.WorkerDied });
    }

    [Fact]
    public async Task Examine_FontHasTwoBillionLetters_IsStoppedOrExamined()
    {
        var examination = await folder.ExamineAsync(BadPdfs.WithFontBomb(), Impatient);

        Assert.True(
            examination is ExaminedFile or NotExamined { Reason: NotExaminedReason.TooSlow or NotExaminedReason.WorkerDied or NotExaminedReason.Damaged },
            $"{examination}");
    }

    [Fact]
    public async Task Examine_ContentUnpacksToTenGigabytes_TakesNoMoreMemoryThanAllowed()
    {
        var (path, options) = (folder.Put(BadPdfs.WithFlateBomb()), new ExaminerOptions());
        using var examiner = new FileExaminer(options, TimeProvider.System);

        var (examination, peakBytes) = await examiner.ExamineWatchedAsync(path, TestContext.Current.CancellationToken);

        output.WriteLine($"{new FileInfo(path).Length:N0} bytes: {examination}, at most {peakBytes:N0} bytes of memory");
        var problem = Assert.IsType<NotExamined>(examination);
        Assert.Equal(NotExaminedReason.WorkerDied, problem.Reason);
        Assert.Contains("more memory", problem.Message, StringComparison.Ordinal);
        Assert.InRange(peakBytes, 1, options.MaxMemoryBytes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Examine_ArraysAreAMillionDeep_IsAnAnswer(bool inContent)
    {
        var examination = await folder.ExamineAsync(BadPdfs.WithDeepArrays(inContent), Impatient);

        Assert.True(
            examination is NotExamined { Reason: NotExaminedReason.WorkerDied or NotExaminedReason.Damaged or NotExaminedReason.TooSlow } or ExaminedFile, $"{examination}");
        output.WriteLine($"{examination}");
    }
}
