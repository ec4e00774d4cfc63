using Partnership.Documents.Examination;
using Partnership.Documents.Forensics.PdfFiles;
using Partnership.Documents.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Forensics;

/// <summary>Gathers the words of a PDF that stand in no page's text.</summary>
internal static class PdfBesideWords
{
    private const int Most = 5_000;
    private const int Longest = 2_000;

    internal static IReadOnlyList<BesideWords> Of(PdfDocument document, CancellationToken cancellationToken)
    {
        var found = new List<BesideWords>();
        try
        {
            Gather(new PdfSubject(document, default, cancellationToken), found);
        }
        catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
        {
            // What was gathered before the damage is kept.
        }

        return found.Distinct().ToList();
    }

    private static void Gather(PdfSubject subject, List<BesideWords> found)
    {
        Add(found, "the title", null, subject.Document.Information.Title);
        var walk = new PdfWalk(subject.Objects, subject.Tree.References);
        for (var index = 0; index < subject.Tree.Pages.Count; index++)
            foreach (var (dictionary, _) in walk.From(subject.Tree.Pages[index]))
                At(subject, dictionary, index + 1, found);
        foreach (var (dictionary, _) in walk.From(new IndirectReferenceToken(subject.Document.Structure.Trailer.Root)))
            At(subject, dictionary, subject.Tree.NumberOf(PdfObjects.Raw(dictionary, "Pg")), found);
    }

    private static void At(PdfSubject subject, DictionaryToken dictionary, int? page, List<BesideWords> found)
    {
        subject.Cancellation.ThrowIfCancellationRequested();
        var objects = subject.Objects;
        Add(found, "a picture's description", page, objects.Text(dictionary, "Alt"));
        Add(found, "words that stand for others when they are copied or read out", page, objects.Text(dictionary, "ActualText"));
        Add(found, "the long form of an abbreviation", page, objects.Text(dictionary, "E"));
        Add(found, "a form field's description", page, objects.Text(dictionary, "TU"));
        if (objects.Name(dictionary, "Subtype") == "Link")
            Add(found, "a link's description", page, objects.Text(dictionary, "Contents"));
        if (objects.Name(dictionary, "S") == "URI")
            Add(found, "a link's address", page, objects.Text(dictionary, "URI"));
        if (PdfObjects.Raw(dictionary, "Parent") is not null && PdfObjects.Raw(dictionary, "Title") is not null)
            Add(found, "a bookmark", page, objects.Text(dictionary, "Title"));
        if (objects.Name(dictionary, "Type") == "OCG")
            Add(found, "a layer's name", page, objects.Text(dictionary, "Name"));
        if (objects.Name(dictionary, "Type") == "StructElem" || PdfObjects.Raw(dictionary, "Pg") is not null)
            Add(found, "the title of a part", page, objects.Text(dictionary, "T"));
    }

    private static void Add(List<BesideWords> found, string where, int? page, string? words)
    {
        if (found.Count < Most && FindingList.Shortened(words, Longest) is { } shown)
            found.Add(new BesideWords(where, page, shown));
    }
}
