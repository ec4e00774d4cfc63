using System.Diagnostics;
using System.Globalization;
using Partnership.Documents.Examination;

namespace Partnership.Documents.Tests.Examination;

/// <summary>A folder for files to examine. When the test is over, no process may be left that has it in its command line.</summary>
internal sealed class ExaminerFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("partnership-examiner-");

    internal string Combine(string name) => Path.Combine(folder.FullName, name);

    internal string Put(byte[] bytes, string name = "file.pdf")
    {
        var path = Combine(name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    internal Task<Documents.Examination.Examination> ExamineAsync(byte[] bytes, ExaminerOptions? options = null, string name = "file.pdf") =>
        ExamineAsync(Put(bytes, name), options);

    internal static async Task<Documents.Examination.Examination> ExamineAsync(string path, ExaminerOptions? options = null)
    {
        using var examiner = new FileExaminer(options ?? new ExaminerOptions(), TimeProvider.System);
        return await examiner.ExamineAsync(path, TestContext.Current.CancellationToken);
    }

    internal async Task<ExaminedFile> FileAsync(byte[] bytes, ExaminerOptions? options = null, string name = "file.pdf") =>
        Assert.IsType<ExaminedFile>(await ExamineAsync(bytes, options, name));

    internal async Task<NotExamined> ProblemAsync(byte[] bytes, ExaminerOptions? options = null, string name = "file.pdf") =>
        Assert.IsType<NotExamined>(await ExamineAsync(bytes, options, name));

    /// <summary>Workers that were told about a file of this folder.</summary>
    internal IReadOnlyList<int> Workers() =>
        [.. Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(name => name!.All(char.IsAsciiDigit)).Where(IsWorker!).Select(name => int.Parse(name!, CultureInfo.InvariantCulture))];

    /// <summary>The id of the one worker that runs, once it does.</summary>
    internal async Task<int> WorkerAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (Workers() is [var id, ..])
                return id;
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    public void Dispose()
    {
        var left = Workers();
        foreach (var id in left)
            using (var process = Process.GetProcessById(id))
                process.Kill();
        folder.Delete(recursive: true);
        Assert.Empty(left);
    }

    private bool IsWorker(string id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline").Contains(folder.FullName, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
