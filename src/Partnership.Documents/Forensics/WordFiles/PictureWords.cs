using System.Globalization;
using System.Xml;
using Partnership.Documents.Examination;
using Partnership.Documents.Forensics.Metadata;

namespace Partnership.Documents.Forensics.WordFiles;

/// <summary>Looks at the descriptions of the pictures in a Word file.</summary>
internal sealed class PictureWords(FindingList findings)
{
    private string? name;

    internal void Take(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "docPr":
                Drawing(reader);
                break;
            case "srcRect" when IsCropped(reader):
                findings.Add(
                    FileFindingKind.PictureMetadata,
                    $"The picture {FindingList.Quoted(name ?? "without a name")} is cropped, but what was cut off is still in the file.",
                    "In Word select the picture, choose Picture Format, Compress Pictures, and tick “Delete cropped areas of pictures”.",
                    name);
                break;
            case "shape" when reader.GetAttribute("alt") is { } alt:
                Path(alt);
                break;
            default:
                break;
        }
    }

    /// <summary>Each side is cut by thousandths of a percent; a negative one adds room.</summary>
    private static bool IsCropped(XmlReader reader)
    {
        string[] sides = ["l", "t", "r", "b"];
        return sides.Any(side => int.TryParse(reader.GetAttribute(side), CultureInfo.InvariantCulture, out var part) && part > 1_000);
    }

    private void Drawing(XmlReader reader)
    {
        name = reader.GetAttribute("name");
        var description = reader.GetAttribute("descr");
        if (!string.IsNullOrWhiteSpace(description))
        {
            Path(description);
            return;
        }

        if (!IsDecorative(reader))
            findings.Add(
                FileFindingKind.NoAlternativeText,
                $"The picture {FindingList.Quoted(reader.GetAttribute("name") ?? "without a name")} has no description, so people who can't see it don't know what it shows.",
                "In Word right-click the picture, choose “View Alt Text” and describe it in a sentence, or mark it as decorative.");
    }

    private void Path(string description)
    {
        if (MetadataText.PathIn(description) is { } path)
            findings.AddPath("The description of a picture", path, "In Word right-click the picture, choose “View Alt Text” and write what it shows.");
    }

    /// <summary>Whether the picture is marked as decoration; that stands inside of its properties.</summary>
    private static bool IsDecorative(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return false;

        var depth = reader.Depth;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "decorative" } && reader.GetAttribute("val") is "1" or "true")
            {
                while (reader.Depth > depth && reader.Read())
                {
                }

                return true;
            }

        return false;
    }
}
