using Partnership.Documents.Examination;

namespace Partnership.Documents.Forensics.Metadata;

/// <summary>What a property of a file is about, told by its name.</summary>
internal static class PropertyKind
{
    /// <summary>Properties that every program writes, or that say nothing about anybody.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "Title", "Producer", "Creator", "CreatorTool", "CreationDate", "ModDate", "Trapped", "CreateDate", "ModifyDate", "MetadataDate",
        "SourceModified", "PTEX.Fullbanner", "GTS_PDFXVersion", "GTS_PDFXConformance", "GTS_PDFA1Version", "ISOStandard", "PDFVersion",
        "format", "language", "title", "DocumentID", "InstanceID", "OriginalDocumentID", "RenditionClass", "VersionID", "Type",
    };

    private static readonly string[] People =
        ["author", "creator", "manager", "company", "lastmodified", "modifiedby", "lastsaved", "owner", "email", "checkedby", "typist", "contact", "person", "captionwriter", "artist"];

    /// <summary>The kind of finding, or null when the property is of no interest.</summary>
    internal static FileFindingKind? Of(string name)
    {
        if (Harmless.Contains(name))
            return null;

        var plain = name.Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        return People.Any(person => plain.Contains(person, StringComparison.Ordinal))
            ? FileFindingKind.AuthorMetadata
            : FileFindingKind.OtherMetadata;
    }
}
