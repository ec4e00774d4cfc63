using Partnership.Documents.Forensics.Metadata;
using Partnership.Documents.Forensics.PdfFiles;
using Partnership.Documents.Pdf;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Forensics.Objects;

/// <summary>
/// Looks at every object that a reader's program can reach, wherever it hangs, so that an action on a bookmark is found as one
/// on a page. What is left over afterwards is used by nothing.
/// </summary>
internal static class GraphLook
{
    internal static void At(PdfSubject subject)
    {
        var walk = new PdfWalk(subject.Objects, subject.Tree.References);
        for (var index = 0; index < subject.Tree.Pages.Count; index++)
            foreach (var (dictionary, stream) in walk.From(subject.Tree.Pages[index]))
                At(subject, dictionary, stream, index + 1);
        foreach (var (dictionary, stream) in walk.From(new IndirectReferenceToken(subject.Document.Structure.Trailer.Root)))
            At(subject, dictionary, stream, null);

        // The properties are looked at elsewhere; here they only count as used.
        if (subject.Document.Structure.Trailer.Info is { } information)
            _ = walk.From(information).Count();
        if (subject.Document.Structure.Trailer.EncryptionToken is { } encryption)
            _ = walk.From(encryption).Count();
        foreach (var page in subject.Tree.References)
            walk.MarkReached(page);
        if (!walk.IsCutShort)
            UnusedLook.At(subject, walk.Reached);
    }

    private static void At(PdfSubject subject, DictionaryToken dictionary, StreamToken? stream, int? page)
    {
        subject.Cancellation.ThrowIfCancellationRequested();
        try
        {
            LookAt(subject, dictionary, stream, page);
        }
        catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
        {
            // One odd object must not keep the others from being looked at.
        }
    }

    private static void LookAt(PdfSubject subject, DictionaryToken dictionary, StreamToken? stream, int? page)
    {
        ActionLook.At(subject, dictionary, page);
        FileLook.At(subject, dictionary, page);
        FieldLook.At(subject, dictionary, page);
        if (stream is not null)
            PictureLook.At(subject, stream, page);
        if (subject.Objects.Name(dictionary, "Type") != "Metadata")
            AddPaths(subject, dictionary, page);
    }

    /// <summary>Word once put the path of a picture into its description.</summary>
    private static void AddPaths(PdfSubject subject, DictionaryToken dictionary, int? page)
    {
        foreach (var (name, value) in dictionary.Data)
            if (value is StringToken or HexToken && MetadataText.PathIn(subject.Objects.TextOf(value)) is { } path)
                subject.Findings.AddPath($"The entry “{name}” inside the file", path, page: page);
    }
}
