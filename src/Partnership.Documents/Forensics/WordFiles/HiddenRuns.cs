using System.Text;
using Partnership.Documents.Examination;

namespace Partnership.Documents.Forensics.WordFiles;

/// <summary>Gathers hidden words that follow each other.</summary>
internal sealed class HiddenRuns(FindingList findings)
{
    internal const string Vanished = "are marked as hidden text";
    internal const string White = "are white on white";
    internal const string WhiteOverShape = "are white: unless a dark shape is right behind them, nobody sees them";
    internal const string Tiny = "are too small to be seen";
    internal const string Black = "are blacked out with a marker, which anyone can take away";

    private const int Longest = 2_000;

    private readonly StringBuilder words = new();
    private string? reason;

    /// <summary>Takes the words of a run, and why they are hidden; null when they are seen.</summary>
    internal void Take(string text, string? why)
    {
        if (why != reason && !(why is null && string.IsNullOrWhiteSpace(text)))
            End();
        if (why is null)
            return;

        reason = why;
        if (words.Length < Longest)
            words.Append(text);
    }

    internal void EndParagraph()
    {
        if (words.Length > 0)
            words.Append(' ');
    }

    internal void End()
    {
        var text = FindingList.Shortened(words.ToString());
        if (reason is not null && text is not null)
            findings.Add(
                FileFindingKind.HiddenText,
                $"The words {FindingList.Quoted(text)} {reason}. They go into every copy of the file.",
                "In Word press Ctrl+Shift+8 to see hidden text, delete the words, and run File, Info, Inspect Document.",
                text);
        words.Clear();
        reason = null;
    }
}
