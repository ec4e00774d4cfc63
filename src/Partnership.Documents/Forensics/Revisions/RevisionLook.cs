using Partnership.Documents.Examination;
using Partnership.Documents.Forensics.PdfFiles;
using Partnership.Documents.Pdf;
using UglyToad.PdfPig;

namespace Partnership.Documents.Forensics.Revisions;

/// <summary>Looks for earlier revisions, and for the words that only they hold.</summary>
internal static class RevisionLook
{
    /// <summary>Each is opened to read it; the newest and the oldest tell the most.</summary>
    private const int MostOpened = 3;

    private const int MostPages = 60;
    private const int LargestOpened = 20_000_000;

    internal static void At(PdfSubject subject)
    {
        var ends = RevisionEnds.In(subject.Bytes.Span);
        if (ends.Count < 2)
            return;

        var now = Words(subject.Document, subject.Cancellation);
        var gone = new List<string>();
        foreach (var end in ends.SkipLast(1).Reverse().Take(MostOpened).Where(end => end <= LargestOpened))
            gone.AddRange(WordsOf(subject, end).Where(word => !now.Contains(word) && !gone.Contains(word)));
        var count = ends.Count - 1;
        subject.Findings.Add(
            FileFindingKind.EarlierRevision,
            $"The file holds {(count == 1 ? "an earlier revision" : $"{count} earlier revisions")} of itself, which anyone can bring back"
                + (gone.Count > 0 ? $". Words that were taken out since: {FindingList.Quoted(string.Join(' ', gone))}." : "."),
            "Save the document as a new PDF from the program that made it, or print the PDF to a new PDF, so that only the last revision is left.",
            gone.Count > 0 ? string.Join(' ', gone) : null);
    }

    private static HashSet<string> WordsOf(PdfSubject subject, int end)
    {
        try
        {
            using var earlier = PdfDocument.Open(subject.Bytes[..end], new ParsingOptions { SkipMissingFonts = true });
            return Words(earlier, subject.Cancellation);
        }
        catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
        {
            return [];
        }
    }

    /// <summary>The words in order of the file, each once.</summary>
    private static HashSet<string> Words(PdfDocument document, CancellationToken cancellationToken)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 1; number <= Math.Min(document.NumberOfPages, MostPages); number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                foreach (var word in document.GetPage(number).GetWords())
                    words.Add(word.Text);
            }
            catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
            {
                // The words of the other pages still count.
            }
        }

        return words;
    }
}
