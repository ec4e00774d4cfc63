namespace Partnership.Documents.Pdf;

/// <summary>The text of one page.</summary>
/// <param name="Number">The page's place in the file, from 1; it need not be the number that is printed on it.</param>
/// <param name="Text">
/// The words in reading order: lines end with one line feed, blocks with two. Empty for a page without text, such as a scan.
/// </param>
public sealed record PdfPageText(int Number, string Text);
