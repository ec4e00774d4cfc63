using Partnership.Documents.Examination;
using Partnership.Documents.Forensics.Painting;

namespace Partnership.Documents.Forensics.Pages;

/// <summary>Says what was found on a page, in words for an editor.</summary>
internal sealed class PageFindings(FindingList findings, int number, Area visible)
{
    /// <summary>A bullet or the end of a long line beside the page names nobody.</summary>
    private const int FewestLetters = 2;

    private const string DeleteInWord =
        "Delete the words in the document that the PDF was made from, such as the Word file, then save that as a PDF again.";

    internal void Hidden(HiddenWords words)
    {
        var text = words.Text;
        if (text.Count(char.IsLetterOrDigit) < FewestLetters)
            return;

        var quoted = FindingList.Quoted(text);
        switch (words.Reason)
        {
            case HiddenReason.Covered:
                Add(
                    FileFindingKind.CoveredText, words,
                    $"Under the {NameOf(words.Cover)} on page {number} the words {quoted} can still be copied.",
                    "Cover nothing. " + DeleteInWord);
                break;
            case HiddenReason.Outside:
                Add(
                    FileFindingKind.TextOutsidePage, words,
                    $"Beside the visible part of page {number} stand the words {quoted}. A reader can copy or search them.", DeleteInWord);
                break;
            case HiddenReason.Layer:
                Add(
                    FileFindingKind.HiddenLayer, words,
                    $"The layer “{FindingList.Shortened(words.Layer, 60)}” on page {number} is switched off, but anyone can switch it on and read {quoted}.",
                    "Delete the layer in the program that made the file, then save it as a PDF again.");
                break;
            default:
                Add(FileFindingKind.InvisibleText, words, $"On page {number} the words {quoted} {Unseen(words.Reason)}.", DeleteInWord);
                break;
        }
    }

    internal void Replaced(string words) => findings.Add(
        FileFindingKind.InvisibleText,
        $"Some letters on page {number} stand for the words {FindingList.Quoted(words)}, which aren't shown. They appear when the text is copied or read out.",
        DeleteInWord,
        words,
        number);

    internal void Picture() => findings.Add(
        FileFindingKind.PictureOnlyPage,
        $"Page {number} is a picture without text. Nothing in it was checked, and people who can't see it can't read it.",
        "Read the page yourself, then make the PDF from the document itself instead of a scan.",
        page: number);

    internal void Scan(HiddenWords reading) => findings.Add(
        FileFindingKind.PictureOnlyPage,
        $"Page {number} is a scan with recognised text behind it. The recognised words can be copied, and may be wrong or may hold what was blacked out on paper.",
        "Read the page yourself, and compare it with the recognised words. Better: make the PDF from the document itself.",
        reading.Text,
        number);

    internal void TooComplex() => findings.Add(
        FileFindingKind.PictureOnlyPage,
        $"Page {number} is drawn from so many parts that not all of it was checked for hidden text.",
        "Look at the page yourself: select all of its text, copy it into an empty document and read it there.",
        page: number);

    internal void Damaged() => findings.Add(
        FileFindingKind.PictureOnlyPage,
        $"Page {number} is damaged, so it couldn't be checked for hidden text.",
        "Save the document as a PDF again from the program that made it, and read the page yourself.",
        page: number);

    private void Add(FileFindingKind kind, HiddenWords words, string why, string advice) =>
        findings.Add(kind, why, advice, words.Text, number, Box(words.Bounds));

    private static string NameOf(PaintedShape? cover) => cover switch
    {
        { IsPicture: true } => "picture",
        { Ink: { } ink } => ink.Name() + " box",
        _ => "shape",
    };

    private static string Unseen(HiddenReason reason) => reason switch
    {
        HiddenReason.Unpainted => "are set so that they aren't shown, but they can be copied",
        HiddenReason.Transparent => "are fully transparent, but they can be copied",
        HiddenReason.Tiny => "are too small to be seen, but they can be copied",
        HiddenReason.Clipped => "are cut away from view, but they can be copied",
        _ => "have the colour of what is behind them. Nobody sees them, but they can be copied",
    };

    private PageBox? Box(Area area)
    {
        var seen = area.Within(visible);
        if (visible.Width <= 0 || visible.Height <= 0 || seen.Right < seen.Left || seen.Top < seen.Bottom)
            return null;

        return new PageBox(
            (seen.Left - visible.Left) / visible.Width,
            (visible.Top - seen.Top) / visible.Height,
            (seen.Right - visible.Left) / visible.Width,
            (visible.Top - seen.Bottom) / visible.Height);
    }
}
