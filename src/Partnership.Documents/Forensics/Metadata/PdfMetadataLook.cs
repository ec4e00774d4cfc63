using Partnership.Documents.Forensics.PdfFiles;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Forensics.Metadata;

/// <summary>Looks at the properties of a PDF, in both places where they are kept.</summary>
internal static class PdfMetadataLook
{
    private const int MostProperties = 500;

    internal static void At(PdfSubject subject)
    {
        if (subject.Objects.Resolve(subject.Document.Structure.Trailer.Info) is DictionaryToken information)
            foreach (var (name, value) in information.Data.Take(MostProperties))
                subject.Findings.AddProperty(name, subject.Objects.TextOf(value), PropertyKind.Of(name));

        if (subject.Objects.Get(subject.Objects.Catalog, "Metadata") is StreamToken stream
            && subject.Objects.Content(stream) is { } xmp)
            AddXmp(subject.Findings, xmp);
    }

    internal static void AddXmp(FindingList findings, ReadOnlyMemory<byte> xmp)
    {
        var history = new List<XmpProperty>();
        foreach (var property in XmpProperties.Read(xmp))
        {
            if (property.Path.Contains("History") && MetadataText.PathIn(property.Value) is null)
                history.Add(property);
            else
                findings.AddProperty(property.Name, property.Value, property.Kind());
        }

        if (history.Count > 0)
            findings.AddProperty("History", string.Join(", ", history.Select(step => step.Value)), history[0].Kind());
    }
}
