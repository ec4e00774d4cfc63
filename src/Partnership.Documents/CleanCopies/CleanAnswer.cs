using System.Text.Json;
using Partnership.Documents.Examination;

namespace Partnership.Documents.CleanCopies;

/// <summary>What a worker writes when it made a clean copy, or didn't: one line of JSON, and after it the bytes of the copy.</summary>
internal sealed record CleanAnswer
{
    /// <summary>Site and worker are published together; another version means that one of them is left over.</summary>
    internal const int CurrentVersion = 1;

    private const int LongestLine = 16_384;
    private const int LongestMessage = 2_000;

    public required int Version { get; init; }

    /// <summary>What the copy lacks. Nothing at all: the file is clean, and no copy follows.</summary>
    public IReadOnlyList<FileFindingKind>? Removed { get; init; }

    /// <summary>How many bytes follow the line.</summary>
    public int? Length { get; init; }

    public string? Message { get; init; }

    /// <summary>Writes an answer.</summary>
    internal static void Write(CleanCopyOutcome outcome, Stream output)
    {
        JsonSerializer.Serialize(output, Of(outcome), WorkerAnswerJson.Default.CleanAnswer);
        output.Write("\n"u8);
        if (outcome is CleanCopy copy)
            output.Write(copy.Bytes.Span);
        output.Flush();
    }

    /// <summary>What a worker wrote, which may be anything; null when it is no answer.</summary>
    internal static CleanCopyOutcome? Read(ReadOnlyMemory<byte> written)
    {
        var end = written.Span[..Math.Min(written.Length, LongestLine)].IndexOf((byte)'\n');
        if (end < 0)
            return null;

        try
        {
            return JsonSerializer.Deserialize(written.Span[..end], WorkerAnswerJson.Default.CleanAnswer)?.With(written[(end + 1)..]);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static CleanAnswer Of(CleanCopyOutcome outcome) => outcome switch
    {
        CleanCopy copy => new() { Version = CurrentVersion, Removed = copy.Removed, Length = copy.Bytes.Length },
        AlreadyClean => new() { Version = CurrentVersion, Removed = [] },
        NoCleanCopy none => new() { Version = CurrentVersion, Message = Shorten(none.Message) },
        _ => throw new ArgumentException("There is no such outcome.", nameof(outcome)),
    };

    private CleanCopyOutcome? With(ReadOnlyMemory<byte> copy) => this switch
    {
        { Version: not CurrentVersion } => null,
        { Removed: { Count: > 0 } removed, Length: { } length, Message: null }
            when length == copy.Length && copy.Span.StartsWith("%PDF-"u8) && AreRemovable(removed) => new CleanCopy(copy, removed),
        { Removed: { Count: 0 }, Length: null, Message: null } when copy.IsEmpty => new AlreadyClean(),
        { Removed: null, Length: null, Message: { Length: > 0 and <= LongestMessage } message } when copy.IsEmpty => new NoCleanCopy(message),
        _ => null,
    };

    private static bool AreRemovable(IReadOnlyList<FileFindingKind> kinds) =>
        kinds.All(CleanCopyFindings.IsRemovable) && kinds.Distinct().Count() == kinds.Count;

    // It may quote the file, which may say anything at any length.
    private static string Shorten(string message) => message.Length > LongestMessage ? message[..LongestMessage] : message;
}
