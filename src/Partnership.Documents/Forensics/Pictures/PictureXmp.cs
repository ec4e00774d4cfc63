using Partnership.Documents.Examination;
using Partnership.Documents.Forensics.Metadata;

namespace Partnership.Documents.Forensics.Pictures;

/// <summary>Reads the XML that programs put into a picture.</summary>
internal static class PictureXmp
{
    internal static void Read(ReadOnlyMemory<byte> xmp, PictureDetails details)
    {
        foreach (var property in XmpProperties.Read(xmp))
        {
            var name = property.Name;
            if (name.StartsWith("GPS", StringComparison.Ordinal) && name.EndsWith("tude", StringComparison.Ordinal))
                details.AddPlace(null, null);
            else if (name is "SerialNumber" or "BodySerialNumber" or "LensSerialNumber" or "Make" or "Model")
                details.AddDevice(property.Value);
            else if (name is "DateTimeOriginal")
                details.AddTime(property.Value);
            else if (MetadataText.PathIn(property.Value) is { } path)
                details.AddWords(path);
            else if (name is "City" or "Location" or "Sublocation" or "State" or "Headline" || property.Path.Contains("PersonInImage"))
                details.AddWords(property.Value);
            else if (property.Path.Contains("title") && property.Space.Contains("purl.org/dc", StringComparison.Ordinal))
                details.AddWords(property.Value);
            else if (!property.Path.Contains("History") && !property.Path.Contains("DerivedFrom"))
                Add(property, details);
        }
    }

    private static void Add(XmpProperty property, PictureDetails details)
    {
        switch (property.Kind())
        {
            case FileFindingKind.AuthorMetadata:
                details.AddPerson(property.Value);
                break;
            case FileFindingKind.OtherMetadata when property.Space.Contains("purl.org/dc", StringComparison.Ordinal):
                details.AddWords(property.Value);
                break;
            default:
                break;
        }
    }
}
