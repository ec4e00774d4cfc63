using System.Globalization;
using System.Security;
using System.Text;
using Partnership.Documents.Forensics.Metadata;
using Partnership.Documents.Forensics.PdfFiles;
using Partnership.Documents.Pdf;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.CleanCopies;

/// <summary>The properties of a clean copy: its title, and that it keeps to the standard of accessible PDFs if the original says so.</summary>
/// <param name="Title">The title; null when the original has none.</param>
/// <param name="AccessibilityPart">The part of PDF/UA; null when the original names none.</param>
internal sealed record CleanProperties(string? Title, string? AccessibilityPart)
{
    internal static CleanProperties Of(PdfSubject subject)
    {
        var xmp = subject.Objects.Get(subject.Objects.Catalog, "Metadata") is StreamToken stream && subject.Objects.Content(stream) is { } bytes
            ? XmpProperties.Read(bytes)
            : [];
        var title = PdfCatalog.NullIfBlank(subject.Document.Information.Title)
            ?? xmp.FirstOrDefault(property => property.Path is ["title"] && property.Space.Contains("purl.org/dc", StringComparison.Ordinal))?.Value;
        var part = xmp.FirstOrDefault(property => property is { Name: "part" } && property.Space.StartsWith("http://www.aiim.org/pdfua/", StringComparison.Ordinal));
        return new CleanProperties(title, part?.Value is "1" or "2" ? part.Value : null);
    }

    internal string AsInformation() => Title is null
        ? "<<>>\nendobj\n"
        : "<</Title <FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(Title)) + ">>>\nendobj\n";

    internal string AsXmp()
    {
        var title = Title is null
            ? ""
            : $"""<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(Title)}</rdf:li></rdf:Alt></dc:title>""";
        var part = AccessibilityPart is null ? "" : $"<pdfuaid:part>{AccessibilityPart}</pdfuaid:part>";
        var xmp = $"""
            <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">{title}{part}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>
            """;
        // The file is written as Latin-1, byte by byte, so the bytes of UTF-8 are passed on as such.
        var bytes = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(xmp));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type /Metadata /Subtype /XML /Length {bytes.Length}>>\nstream\n{bytes}\nendstream\nendobj\n");
    }
}
