namespace Partnership.Publishing.Comparing;

/// <summary>Whether a piece of text is on both sides of a comparison.</summary>
public enum TextRunKind
{
    /// <summary>On both sides.</summary>
    Same,

    /// <summary>Only in the later text.</summary>
    Inserted,

    /// <summary>Only in the earlier text.</summary>
    Deleted,
}

/// <summary>A piece of a compared text. It may hold line breaks, written as <c>\n</c>.</summary>
/// <param name="Text">The text, never empty.</param>
/// <param name="Kind">Whether it is on both sides.</param>
/// <param name="MarkupDiffers">Whether the words are the same but their formatting, or where a link in them leads, is not.</param>
public sealed record TextRun(string Text, TextRunKind Kind, bool MarkupDiffers = false);
