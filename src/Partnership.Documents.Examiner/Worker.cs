using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Partnership.Documents.CleanCopies;
using Partnership.Documents.Examination;
using Partnership.Documents.Examiner.Confinement;
using Partnership.Documents.Inspection;
using Partnership.Documents.Reports;

namespace Partnership.Documents.Examiner;

/// <summary>Answers for one file, or for one after the other as their paths come in.</summary>
internal static class Worker
{
    /// <summary>Honest files nest a few dozen levels; a stack that ends sooner is found out sooner.</summary>
    private const int StackBytes = 16 * 1024 * 1024;

    private const int Orphaned = 1;

    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    internal static int ExamineOne(WorkerLimits limits, string path) => AnswerOnce(output => Answer(limits, path, output));

    internal static int MakeReport(WorkerLimits limits, string path) => AnswerOnce(output =>
        Write(ReportAnswer.Of(FileReport.Make(limits, path)), ReadableReportJson.Default.ReportAnswer, output));

    internal static int MakeCleanCopy(WorkerLimits limits, string path) => AnswerOnce(output => CleanAnswer.Write(FileCleaning.Clean(limits, path), output));

    internal static int InspectPdf(WorkerLimits limits, string path) => AnswerOnce(output =>
        Write(InspectionAnswer.Of(FileInspection.OfPdf(limits, path)), WorkerAnswerJson.Default.InspectionAnswer, output));

    internal static int InspectPicture(WorkerLimits limits, string path) => AnswerOnce(output =>
        Write(InspectionAnswer.Of(FileInspection.OfPicture(limits, path)), WorkerAnswerJson.Default.InspectionAnswer, output));

    /// <summary>Answers for each file that comes in, as long as files come.</summary>
    internal static int InspectMany(WorkerLimits limits)
    {
        using var output = TakeOutput();
        using var files = new HandedFiles(Console.OpenStandardInput(), limits.MaxBytes);
        return OnStack(() =>
        {
            while (files.Next() is var (mode, bytes))
                Write(Inspect(limits, mode, bytes), WorkerAnswerJson.Default.InspectionAnswer, output);
        });
    }

    internal static int ExamineMany(WorkerLimits limits)
    {
        using var output = TakeOutput();
        using var paths = Console.In;
        return OnStack(() =>
        {
            while (paths.ReadLine() is { } path)
                Answer(limits, path, output);
        });
    }

    private static InspectionAnswer Inspect(WorkerLimits limits, string mode, ReadOnlyMemory<byte> bytes) => mode switch
    {
        WorkerProgram.InspectPdf => InspectionAnswer.Of(FileInspection.OfPdf(limits, bytes)),
        WorkerProgram.InspectPicture => InspectionAnswer.Of(FileInspection.OfPicture(limits, bytes)),
        _ => throw new InvalidDataException($"Nobody is asked to {mode}."),
    };

    private static int AnswerOnce(Action<Stream> answer)
    {
        // Opened first: whatever writes to the console afterwards must not get into the answer.
        using var output = TakeOutput();
        WatchParent();
        return OnStack(() => answer(output));
    }

    private static Stream TakeOutput()
    {
        var output = Console.OpenStandardOutput();
        Console.SetOut(TextWriter.Null);
        Console.SetError(TextWriter.Null);
        return output;
    }

    private static int OnStack(Action work)
    {
        // PdfPig takes a stream that doesn't fit for an empty one. A page without its words must not pass for examined, so that
        // whoever catches this exception comes too late.
        AppDomain.CurrentDomain.FirstChanceException += (_, thrown) =>
        {
            if (thrown.Exception is OutOfMemoryException or InsufficientMemoryException)
                End(WatchedProcess.OutOfMemoryExitCode);
        };
        var thread = new Thread(() => work(), StackBytes);
        thread.Start();
        thread.Join();
        return 0;
    }

    private static void Answer(WorkerLimits limits, string path, Stream output)
    {
        var answer = WorkerAnswer.Of(FileExamination.Examine(limits, path));
        if (!Fits(answer, limits.MaxAnswerBytes))
            answer = WorkerAnswer.Of(Refusals.AnswerTooLong());
        Write(answer, WorkerAnswerJson.Default.WorkerAnswer, output);
    }

    private static void Write<T>(T answer, JsonTypeInfo<T> type, Stream output)
    {
        JsonSerializer.Serialize(output, answer, type);
        output.Write(LineEnd);
        output.Flush();
    }

    /// <summary>Written twice rather than held in memory: a half-written answer couldn't be taken back.</summary>
    private static bool Fits(WorkerAnswer answer, long limitBytes)
    {
        using var counted = new CountedStream();
        JsonSerializer.Serialize(counted, answer, WorkerAnswerJson.Default.WorkerAnswer);
        return counted.Count + LineEnd.Length <= limitBytes;
    }

    /// <summary>Standard input stays open as long as somebody waits for the answer. When it ends, so does this process, at once.</summary>
    private static void WatchParent()
    {
        var input = Console.OpenStandardInput();
        new Thread(() =>
        {
            while (input.ReadByte() >= 0)
            {
                // Nobody writes anything here.
            }

            End(Orphaned);
        })
        { IsBackground = true }.Start();
    }

    /// <summary>At once: nothing is finished, cleaned up or waited for.</summary>
    private static void End(int code)
    {
        if (OperatingSystem.IsLinux())
            LibC.Exit(code);
        Environment.Exit(code);
    }
}
