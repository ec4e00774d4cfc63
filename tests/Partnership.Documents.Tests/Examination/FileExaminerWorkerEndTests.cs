using System.Diagnostics;
using System.Globalization;
using Partnership.Documents.Examination;
using Partnership.Documents.Tests.Pdf;

namespace Partnership.Documents.Tests.Examination;

/// <summary>Every way in which a worker can end, most of them played by a shell.</summary>
public sealed class FileExaminerWorkerEndTests : IDisposable
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    private readonly ExaminerFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("printf 'Segmentation fault'", "garbage")]
    [InlineData("head -c 100000 /dev/urandom", "more garbage")]
    [InlineData("true", "nothing")]
    [InlineData("printf '{\"version\":2,\"reason\":\"Damaged\",\"message\":\"From another time\"}'", "another version")]
    [InlineData("printf '{\"version\":1,\"reason\":\"Dam'; kill -9 $$", "killed half way")]
    [InlineData("printf '{\"version\":1,\"reason\":\"Damaged\",\"message\":\"Told, then crashed\"}'; kill -ABRT $$", "crashed at the end")]
    public async Task Examine_WorkerEndsBadly_SaysThatItDied(string script, string because)
    {
        var problem = await PlayedByAsync(script);

        Assert.True(problem.Reason == NotExaminedReason.WorkerDied, because);
        Assert.Contains("choose that file", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examine_WorkerAnswers_IsTheAnswer()
    {
        var problem = await PlayedByAsync("printf '{\"version\":1,\"reason\":\"Damaged\",\"message\":\"Save it again.\"}\\n'");

        Assert.Equal(new NotExamined(NotExaminedReason.Damaged, "Save it again."), problem);
    }

    [Fact]
    public async Task Examine_WorkerCannotBeConfined_SaysThatTheMachineIsToBlame()
    {
        var problem = await PlayedByAsync("exit 70");

        Assert.Equal(NotExaminedReason.WorkerDied, problem.Reason);
        Assert.Contains("this machine", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examine_WorkerNeverEnds_IsKilled()
    {
        var problem = await PlayedByAsync("exec sleep 1000", new ExaminerOptions { TimeLimit = Short });

        Assert.Equal(NotExaminedReason.TooSlow, problem.Reason);
        Assert.Contains("split it", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examine_WorkerStartsOthers_AllAreKilled()
    {
        var problem = await PlayedByAsync("sleep 1000 & sleep 1000 & wait", new ExaminerOptions { TimeLimit = Short });

        Assert.Equal(NotExaminedReason.TooSlow, problem.Reason);
    }

    [Fact]
    public async Task Examine_WorkerTakesAllMemory_IsKilled()
    {
        var problem = await PlayedByAsync("exec tail /dev/zero");

        Assert.Equal(NotExaminedReason.WorkerDied, problem.Reason);
        Assert.Contains("more memory", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examine_WorkerNeverStopsTalking_IsKilled()
    {
        var problem = await PlayedByAsync("exec yes");

        Assert.Equal(NotExaminedReason.TooLarge, problem.Reason);
    }

    [Fact]
    public async Task Examine_WorkerComplainsWithoutEnd_IsHeardNoMore()
    {
        var problem = await PlayedByAsync("yes | head -c 10000000 >&2; printf '{\"version\":1,\"reason\":\"Damaged\",\"message\":\"Save it again.\"}'");

        Assert.Equal(NotExaminedReason.Damaged, problem.Reason);
    }

    [Fact]
    public async Task Examine_RealWorkerIsKilledHalfWay_SaysThatItDied()
    {
        var path = folder.Put(BadPdfs.WithFormsThatDrawTooMuch());
        using var examiner = new FileExaminer(new ExaminerOptions(), TimeProvider.System);

        var examining = examiner.ExamineAsync(path, TestContext.Current.CancellationToken);
        using (var worker = Process.GetProcessById(await folder.WorkerAsync(TestContext.Current.CancellationToken)))
            worker.Kill();

        Assert.Equal(NotExaminedReason.WorkerDied, Assert.IsType<NotExamined>(await examining).Reason);
        Assert.IsType<ExaminedFile>(await examiner.ExamineAsync(folder.Put(PdfFiles.WithPages("Next, please")), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Examine_IsCancelled_KillsTheWorker()
    {
        var path = folder.Put(BadPdfs.WithFormsThatDrawTooMuch());
        using var stop = new CancellationTokenSource();
        using var examiner = new FileExaminer(new ExaminerOptions(), TimeProvider.System);

        var examining = examiner.ExamineAsync(path, stop.Token);
        await folder.WorkerAsync(TestContext.Current.CancellationToken);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => examining);
        Assert.Empty(folder.Workers());
    }

    [Fact]
    public async Task Examine_ManyAtOnce_RunsNoMoreWorkersThanAllowed()
    {
        var log = folder.Combine("log");
        using var examiner = new FileExaminer(new ExaminerOptions { MaxAtOnce = 2 }, TimeProvider.System, (_, path) =>
            Shell($"echo 1 >> {log}; sleep 0.2; echo -1 >> {log}; printf '{{\"version\":1,\"reason\":\"Damaged\",\"message\":\"Save it again.\"}}'", path));

        var path = folder.Put([1]);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => examiner.ExamineAsync(path, TestContext.Current.CancellationToken)));

        var changes = (await File.ReadAllLinesAsync(log, TestContext.Current.CancellationToken))
            .Select(line => int.Parse(line, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(6, changes.Count(change => change == 1));
        Assert.Equal(2, Enumerable.Range(1, changes.Count).Max(count => changes.Take(count).Sum()));
    }

    [Fact]
    public async Task Examine_FileIsMissing_IsAnException()
    {
        using var examiner = new FileExaminer(new ExaminerOptions(), TimeProvider.System);

        await Assert.ThrowsAsync<FileNotFoundException>(() => examiner.ExamineAsync(folder.Combine("none.pdf"), TestContext.Current.CancellationToken));
    }

    private async Task<NotExamined> PlayedByAsync(string script, ExaminerOptions? options = null)
    {
        using var examiner = new FileExaminer(options ?? new ExaminerOptions(), TimeProvider.System, (_, path) => Shell(script, path));
        return Assert.IsType<NotExamined>(await examiner.ExamineAsync(folder.Put([1]), TestContext.Current.CancellationToken));
    }

    private static ProcessStartInfo Shell(string script, string path) => new("/bin/sh", ["-c", script, path]);
}
