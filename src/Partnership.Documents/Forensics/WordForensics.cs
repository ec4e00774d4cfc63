using System.IO.Compression;
using Partnership.Documents.Examination;
using Partnership.Documents.Forensics.WordFiles;
using Partnership.Documents.Pdf;

namespace Partnership.Documents.Forensics;

/// <summary>Finds what a Word document carries besides what a reader sees, and what keeps people from reading it.</summary>
internal static class WordForensics
{
    /// <summary>A shorter text needs no headings.</summary>
    private const int LongDocument = 40;

    internal static IReadOnlyList<FileFinding> Look(Stream docx, CancellationToken cancellationToken)
    {
        var subject = new WordSubject { Cancellation = cancellationToken };
        try
        {
            docx.Position = 0;
            using var archive = new ZipArchive(docx, ZipArchiveMode.Read, leaveOpen: true);
            if (WordPackage.IsWithinLimits(archive))
                Look(archive, subject);
            else
                NotChecked(subject.Findings, "The file unpacks to far more than a document needs, so it wasn't checked.");
        }
        catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
        {
            NotChecked(subject.Findings, "A part of the file is so damaged that it couldn't be checked.");
        }

        return subject.Findings.Findings;
    }

    private static void Look(ZipArchive archive, WordSubject subject)
    {
        foreach (var entry in archive.Entries.Where(entry => entry.Name is "styles.xml"))
            if (WordPackage.Read(entry) is { } styles)
                subject.Styles.Read(styles);
        foreach (var entry in archive.Entries)
        {
            subject.Cancellation.ThrowIfCancellationRequested();
            try
            {
                WordPart.Look(entry, subject);
            }
            catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
            {
                NotChecked(subject.Findings, $"The part {FindingList.Quoted(entry.FullName)} of the file is so damaged that it couldn't be checked.");
            }
        }

        Missing(subject);
    }

    private static void Missing(WordSubject subject)
    {
        if (!subject.HasTitle)
            subject.Findings.Add(
                FileFindingKind.NoTitle,
                "The file has no title, so a screen reader says the name of the file instead.",
                "In Word choose File, Info and fill in the title.");
        if (!subject.HasLanguage && !subject.Styles.HasLanguage)
            subject.Findings.Add(
                FileFindingKind.NoLanguage,
                "The file doesn't say which language it is in, so screen readers may read it in a wrong voice.",
                "In Word select all text and choose Review, Language, Set Proofing Language: English (United Kingdom).");
        if (subject.Headings == 0 && subject.Paragraphs >= LongDocument)
            subject.Findings.Add(
                FileFindingKind.NotTagged,
                "The document is long but has no headings that a screen reader can jump to.",
                "In Word give each heading one of the built-in styles “Heading 1”, “Heading 2” and so on.");
    }

    private static void NotChecked(FindingList findings, string why) => findings.Add(
        FileFindingKind.PictureOnlyPage, why, "Save the document again in Word, and read the file yourself.");
}
