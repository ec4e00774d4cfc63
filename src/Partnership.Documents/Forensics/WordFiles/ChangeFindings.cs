using System.Text;
using System.Xml;
using Partnership.Documents.Examination;

namespace Partnership.Documents.Forensics.WordFiles;

/// <summary>Gathers the words of tracked changes, those of one author and kind that follow each other together.</summary>
internal sealed class ChangeFindings(FindingList findings)
{
    private const int Longest = 2_000;

    private readonly Stack<(int Depth, string Kind, string Author)> open = new();
    private readonly StringBuilder words = new();
    private (string Kind, string Author)? current;

    internal void Enter(XmlReader reader)
    {
        var author = Wordml.Value(reader, "author") ?? "somebody";
        if (reader.LocalName.EndsWith("Change", StringComparison.Ordinal))
            findings.Add(
                FileFindingKind.TrackedChange,
                $"The file keeps changes of its look that were tracked, by {FindingList.Quoted(author)}.",
                Advice,
                author);
        else if (!reader.IsEmptyElement && open.Count < 200)
            open.Push((reader.Depth, reader.LocalName, author));
    }

    internal void Leave(XmlReader reader)
    {
        if (open.TryPeek(out var change) && change.Depth == reader.Depth)
            open.Pop();
    }

    internal void Take(string text)
    {
        (string Kind, string Author)? now = open.TryPeek(out var change) ? (change.Kind, change.Author) : null;
        if (now != current)
            End();
        current = now;
        if (now is not null && words.Length < Longest)
            words.Append(text);
    }

    internal void End()
    {
        if (current is { } change && FindingList.Shortened(words.ToString(), 400) is { } text)
            findings.Add(
                FileFindingKind.TrackedChange,
                $"The words {FindingList.Quoted(text)} were {What(change.Kind)} by {FindingList.Quoted(change.Author)}, and the file keeps both versions.",
                Advice,
                $"{text} – {change.Author}");
        words.Clear();
        current = null;
    }

    private static string Advice => "In Word choose Review, Accept All Changes and Stop Tracking, then save the file again.";

    private static string What(string kind) => kind switch
    {
        "ins" => "added",
        "del" => "deleted",
        _ => "moved",
    };
}
