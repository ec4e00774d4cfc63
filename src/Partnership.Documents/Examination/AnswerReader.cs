using System.Text.Json;

namespace Partnership.Documents.Examination;

/// <summary>
/// Takes in what a worker wrote. A worker that was taken over by the file it read may write anything: what isn't an answer
/// in every detail is none.
/// </summary>
internal sealed class AnswerReader(ExaminerOptions options)
{
    private const int MostFindings = 100_000;
    private const int LongestFindingText = 500;
    private const int LongestSentence = 1_000;
    private const int LongestFact = 10_000;
    private const int MostBeside = 5_000;
    private const int LongestBeside = 2_000;
    private const int LongestWhere = 200;

    /// <summary>The examination, or null when the bytes are no answer.</summary>
    internal Examination? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, WorkerAnswerJson.Default.WorkerAnswer) is { Version: WorkerAnswer.CurrentVersion } answer
                ? Check(answer)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Examination? Check(WorkerAnswer answer) => answer switch
    {
        { Reason: { } reason, Message: { Length: > 0 and <= LongestSentence } message, Pages: null, Findings: null, Beside: null, Facts: null }
            => new NotExamined(reason, message),
        { Pages: { } pages, Findings: { Count: <= MostFindings } findings, Beside: null or { Count: <= MostBeside }, Reason: null, Message: null }
            when pages.Count > 0 && pages.Count <= options.MaxPages && IsFact(answer.Facts, pages.Count) => CheckFile(pages, findings, answer.Beside ?? [], answer.Facts),
        _ => null,
    };

    private ExaminedFile? CheckFile(
        IReadOnlyList<AnswerPage> answered, IReadOnlyList<FileFinding> findings, IReadOnlyList<BesideWords> beside, AnswerFacts? facts)
    {
        var pages = new List<ExaminedPage>(answered.Count);
        long words = 0;
        foreach (var answer in answered)
        {
            if (answer?.ToPage(pages.Count + 1) is not { } page || (words += page.Words.Count) > options.MaxWords)
                return null;
            pages.Add(page);
        }

        return findings.All(finding => IsFinding(finding, pages.Count)) && beside.All(words => IsBeside(words, pages.Count))
            ? new ExaminedFile { Pages = pages, Findings = findings, Beside = beside, Facts = facts?.ToFacts() }
            : null;
    }

    private static bool IsBeside(BesideWords? words, int pages) =>
        words is { Where.Length: > 0 and <= LongestWhere, Words.Length: > 0 and <= LongestBeside }
        && words.Page is null or >= 1 && words.Page.GetValueOrDefault() <= pages;

    private static bool IsFinding(FileFinding? finding, int pages) =>
        finding is { Why.Length: > 0 and <= LongestSentence, Advice.Length: > 0 and <= LongestSentence }
        && finding.Page is null or >= 1 && finding.Page.GetValueOrDefault() <= pages
        && (finding.Text?.Length ?? 0) <= LongestFindingText
        && (finding.Box is not { } box || IsBox(box));

    private static bool IsBox(PageBox box) =>
        box is { Left: >= 0 and <= 1, Top: >= 0 and <= 1, Right: >= 0 and <= 1, Bottom: >= 0 and <= 1 };

    private static bool IsFact(AnswerFacts? facts, int pages) => facts is null || (
        facts.ByteSize > 0 && facts.PageCount == pages
        && (facts.Title?.Length ?? 0) <= LongestFact && (facts.Language?.Length ?? 0) <= LongestFact);
}
