using System.Text;
using UglyToad.PdfPig.Content;

namespace Partnership.Documents.Reports.Tags;

/// <summary>Puts letters together to text, with the spaces and ends of lines that only their places show.</summary>
internal sealed class PieceBuilder
{
    private const int LongestLabel = 4;

    private readonly List<TextPiece> pieces = [];
    private readonly StringBuilder text = new();
    private TextPiece look;
    private LetterPlace? last;
    private LetterPlace? line;
    private int inLine;

    internal LetterPlace? First { get; private set; }

    internal LetterPlace? Last => last;

    internal int Letters { get; private set; }

    internal void Add(Letter letter, string? href = null)
    {
        if (letter.Value is not { Length: > 0 } value)
            return;
        var place = LetterPlace.Of(letter);
        if (string.IsNullOrWhiteSpace(value))
        {
            text.Append(' ');
            // A space at the end of a line is drawn too, or beyond it; only its place in the line counts.
            if (last is { } before && before.GapTo(place) != LetterGap.Line)
                last = before with { EndX = Math.Max(before.EndX, place.EndX), EndY = place.EndY };
            return;
        }

        var gap = last?.GapTo(place) ?? LetterGap.None;
        var raised = gap != LetterGap.Line && (line?.IsBelow(place) ?? false);
        var (isBold, isItalic) = FontLook.Of(letter);
        MarkLabel(gap, place);
        Append(gap, value, new TextPiece("", isBold, isItalic, raised, href));
        Letters += value.Length;
        First ??= place;
        last = place;
        if (!raised)
            line = place;
        inLine = gap == LetterGap.Line ? 1 : inLine + 1;
    }

    /// <summary>The number of a note before its words is known to be raised only once those follow.</summary>
    private void MarkLabel(LetterGap gap, LetterPlace next)
    {
        if (gap != LetterGap.Line && inLine is > 0 and <= LongestLabel && last is { } label && next.IsBelow(label))
            look = look with { IsRaised = true };
    }

    /// <summary>Adds text that stands in place of letters.</summary>
    internal void Add(string instead)
    {
        text.Append(instead);
        Letters += instead.Count(c => !char.IsWhiteSpace(c));
    }

    internal List<TextPiece> End()
    {
        EndPiece();
        return pieces;
    }

    private void Append(LetterGap gap, string value, TextPiece next)
    {
        if (next != look)
        {
            EndPiece();
            look = next;
        }

        if (gap != LetterGap.None)
            text.Append(gap == LetterGap.Line ? '\n' : ' ');
        text.Append(value is [>= '\uFB00' and <= '\uFB06'] ? value.Normalize(NormalizationForm.FormKC) : value);
    }

    private void EndPiece()
    {
        if (text.Length > 0)
            pieces.Add(look with { Text = text.ToString() });
        text.Clear();
    }
}
