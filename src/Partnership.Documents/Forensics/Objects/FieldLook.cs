using Partnership.Documents.Examination;
using Partnership.Documents.Forensics.PdfFiles;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Forensics.Objects;

/// <summary>Looks for form fields that somebody filled in.</summary>
internal static class FieldLook
{
    private const int MostParts = 100;

    internal static void At(PdfSubject subject, DictionaryToken dictionary, int? page)
    {
        if (PdfObjects.Raw(dictionary, "XFA") is { } xfa && PdfObjects.Raw(dictionary, "Fields") is not null)
            Form(subject, xfa);

        var isField = PdfObjects.Raw(dictionary, "T") is not null || subject.Objects.Name(dictionary, "Subtype") == "Widget"
            || PdfObjects.Raw(dictionary, "FT") is not null;
        var isComment = PdfObjects.Raw(dictionary, "Subtype") is not null && subject.Objects.Name(dictionary, "Subtype") != "Widget";
        if (!isField || isComment)
            return;

        var value = Value(subject.Objects, dictionary, "V") ?? Value(subject.Objects, dictionary, "DV");
        if (value is not null)
            Field(subject, subject.Objects.Text(dictionary, "T"), value, page);
    }

    private static void Field(PdfSubject subject, string? name, string value, int? page) => subject.Findings.Add(
        FileFindingKind.FormValue,
        $"A form field{(name is null ? "" : " named " + FindingList.Quoted(name))} holds {FindingList.Quoted(value)}. It can be read even where it isn't shown.",
        "Empty the form, or print it to a new PDF without fields.",
        value,
        page);

    private static void Form(PdfSubject subject, IToken xfa)
    {
        var words = XfaText.Of(subject.Objects, xfa);
        if (words is not null)
            Field(subject, "XFA", words, null);
    }

    private static string? Value(PdfObjects objects, DictionaryToken dictionary, string key) => objects.Get(dictionary, key) switch
    {
        // The state of a tick box: nobody's words.
        NameToken => null,
        ArrayToken several => Joined(several.Data.Take(MostParts).Select(objects.TextOf)),
        var one => objects.TextOf(one),
    };

    private static string? Joined(IEnumerable<string?> parts)
    {
        var joined = string.Join(", ", parts.Where(part => part is not null));
        return joined.Length > 0 ? joined : null;
    }
}
