using System.Text.Json;
using Partnership.Documents.Examination;
using Partnership.Documents.Images;
using Partnership.Documents.Pdf;

namespace Partnership.Documents.Inspection;

/// <summary>What a worker writes that has looked at a file: one line of JSON. Either the facts of one kind are there, or a reason and the message.</summary>
internal sealed record InspectionAnswer
{
    /// <summary>Site and worker are published together; another version means that one of them is left over.</summary>
    internal const int CurrentVersion = 1;

    /// <summary>The longest line.</summary>
    internal const long MostBytes = 65_536;

    private const int LongestFact = 2_000;
    private const int LongestMessage = 1_000;

    public required int Version { get; init; }

    public AnswerFacts? Pdf { get; init; }

    public AnswerPicture? Picture { get; init; }

    public UnreadablePdfReason? PdfReason { get; init; }

    public UnreadableImageReason? PictureReason { get; init; }

    public string? Message { get; init; }

    internal static InspectionAnswer Of(PdfReading reading) => reading switch
    {
        UnreadablePdf problem => new() { Version = CurrentVersion, PdfReason = problem.Reason, Message = problem.Message },
        PdfFacts facts => new()
        {
            Version = CurrentVersion,
            Pdf = AnswerFacts.Of(facts with { Title = Shorten(facts.Title), Language = Shorten(facts.Language) }),
        },
        _ => throw new ArgumentException("There is no such reading.", nameof(reading)),
    };

    internal static InspectionAnswer Of(ImageReading reading) => reading switch
    {
        UnreadableImage problem => new() { Version = CurrentVersion, PictureReason = problem.Reason, Message = problem.Message },
        ImageFacts facts => new() { Version = CurrentVersion, Picture = AnswerPicture.Of(facts) },
        _ => throw new ArgumentException("There is no such reading.", nameof(reading)),
    };

    /// <summary>What a worker wrote, which may be anything; null when it is no answer.</summary>
    internal static InspectionAnswer? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, WorkerAnswerJson.Default.InspectionAnswer) is { Version: CurrentVersion } answer ? answer : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The answer to the question for a PDF; null when it is none.</summary>
    internal PdfReading? AsPdf(int mostPages) => this switch
    {
        { Pdf: { } facts, Picture: null, PdfReason: null, PictureReason: null, Message: null }
            when facts.ByteSize > 0 && facts.PageCount >= 1 && facts.PageCount <= mostPages && IsShort(facts.Title) && IsShort(facts.Language) => facts.ToFacts(),
        { Pdf: null, Picture: null, PdfReason: { } reason, PictureReason: null, Message: { Length: > 0 and <= LongestMessage } message } => new UnreadablePdf(reason, message),
        _ => null,
    };

    /// <summary>The answer to the question for a picture; null when it is none.</summary>
    internal ImageReading? AsPicture(long mostPixels) => this switch
    {
        { Pdf: null, Picture: { } picture, PdfReason: null, PictureReason: null, Message: null } => picture.ToFacts(mostPixels),
        { Pdf: null, Picture: null, PdfReason: null, PictureReason: { } reason, Message: { Length: > 0 and <= LongestMessage } message } => new UnreadableImage(reason, message),
        _ => null,
    };

    private static bool IsShort(string? fact) => (fact?.Length ?? 0) <= LongestFact;

    private static string? Shorten(string? fact) => fact?.Length > LongestFact ? fact[..LongestFact] : fact;
}
