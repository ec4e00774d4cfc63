using Partnership.Documents.Examination;

namespace Partnership.Documents.Forensics.Metadata;

/// <summary>A property of XMP.</summary>
/// <param name="Name">Its own name.</param>
/// <param name="Space">The namespace of its name.</param>
/// <param name="Path">The names of the properties it is in and its own, from the outermost.</param>
/// <param name="Value">Its words.</param>
internal sealed record XmpProperty(string Name, string Space, IReadOnlyList<string> Path, string Value)
{
    internal const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <summary>Properties that say how the file is built.</summary>
    private static readonly string[] HarmlessSpaces =
    [
        "http://www.aiim.org/pdfa/", "http://www.aiim.org/pdfua/", "http://www.npes.org/pdfx/", "http://ns.adobe.com/xap/1.0/t/",
        "http://ns.adobe.com/xap/1.0/g/", "http://purl.org/dc/terms/", "http://www.gwg.org/",
    ];

    internal static XmpProperty Of(IReadOnlyList<(string Space, string Name)> names, string value)
    {
        var own = names.Where(name => name.Space is not (Rdf or "adobe:ns:meta/")).ToList();
        var (space, last) = own.Count > 0 ? own[^1] : ("", "");
        return new XmpProperty(last, space, [.. own.Select(name => name.Name)], value.Trim());
    }

    /// <summary>The kind of finding; null when it is of no interest.</summary>
    internal FileFindingKind? Kind()
    {
        if (Name.Length == 0 || HarmlessSpaces.Any(space => Space.StartsWith(space, StringComparison.Ordinal)))
            return null;
        if (Path.Any(name => name is "History" or "DerivedFrom" or "Ingredients" or "Pantry" or "DocumentAncestors" or "ManageTo"))
            return FileFindingKind.OtherMetadata;

        // Dublin Core's creator is a person; the classic properties of PDF call the program so.
        if (Space == "http://purl.org/dc/elements/1.1/")
            return Name is "creator" or "contributor" or "publisher" ? FileFindingKind.AuthorMetadata
                : Name is "description" or "subject" or "source" or "rights" or "coverage" or "relation" ? FileFindingKind.OtherMetadata
                : null;
        return PropertyKind.Of(Name) is { } kind && IsAboutTheWork ? kind : null;
    }

    /// <summary>Many programs have a namespace of their own for numbers and switches; people's names and words stand in these.</summary>
    private bool IsAboutTheWork =>
        Space is "http://ns.adobe.com/pdf/1.3/" or "http://ns.adobe.com/pdfx/1.3/" or "http://ns.adobe.com/xap/1.0/rights/"
            or "http://ns.adobe.com/photoshop/1.0/" or "http://ns.adobe.com/xap/1.0/"
        || Space.Contains("iptc", StringComparison.OrdinalIgnoreCase)
        || PropertyKind.Of(Name) == FileFindingKind.AuthorMetadata;
}
