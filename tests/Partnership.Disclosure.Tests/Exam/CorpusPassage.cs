using System.Text;
using System.Text.Json;
using Partnership.Disclosure.Findings;

namespace Partnership.Disclosure.Tests.Exam;

/// <summary>A passage of the corpus: its text without marks, what is marked in it, and what is known of its case.</summary>
internal sealed record CorpusPassage
{
    public required string Id { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<Label> Labels { get; init; }

    public required CaseWords Words { get; init; }

    public bool IsClean => Labels.Count == 0 && Id.Contains("clean", StringComparison.Ordinal);

    public int WordCount => Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    public static IReadOnlyList<CorpusPassage> ReadHalf(string half)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(ContentSeed.Project, "Corpus", half + ".json")));
        return [.. document.RootElement.EnumerateArray().Select(Read)];
    }

    private static CorpusPassage Read(JsonElement element)
    {
        var (text, labels) = TakeMarks(element.GetProperty("text").GetString() ?? "");
        return new CorpusPassage
        {
            Id = element.GetProperty("id").GetString() ?? "",
            Text = text,
            Labels = labels,
            Words = new CaseWords { Forbidden = Strings(element, "forbidden"), Allowed = Strings(element, "allowed") },
        };
    }

    private static List<string> Strings(JsonElement element, string name) =>
        element.TryGetProperty(name, out var array) ? [.. array.EnumerateArray().Select(e => e.GetString() ?? "")] : [];

    // [[kind|words]]
    internal static (string Text, List<Label> Labels) TakeMarks(string marked)
    {
        var text = new StringBuilder();
        var labels = new List<Label>();
        for (var i = 0; i < marked.Length;)
        {
            var open = marked.IndexOf("[[", i, StringComparison.Ordinal);
            if (open < 0)
            {
                text.Append(marked.AsSpan(i));
                break;
            }
            var bar = marked.IndexOf('|', open);
            var close = marked.IndexOf("]]", bar, StringComparison.Ordinal);
            text.Append(marked.AsSpan(i..open));
            labels.Add(new Label(Enum.Parse<FindingKind>(marked[(open + 2)..bar], ignoreCase: true), text.Length, close - bar - 1));
            text.Append(marked.AsSpan((bar + 1)..close));
            i = close + 2;
        }
        return (text.ToString(), labels);
    }

    /// <summary>A marked stretch of the text.</summary>
    internal sealed record Label(FindingKind Kind, int Start, int Length)
    {
        public bool Touches(Finding finding) => finding.Start < Start + Length && Start < finding.Start + finding.Length;
    }
}
