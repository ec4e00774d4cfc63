using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Partnership.Documents.Tests.Reports;

/// <summary>Makes Word documents out of their XML.</summary>
internal static class WordFile
{
    private const string Names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"";

    private const string Styles =
        """
        <w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
        <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>
        <w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="Our chapter"/><w:basedOn w:val="H1"/></w:style>
        <w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/></w:style>
        <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="Bullets"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>
        <w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>
        """;

    private const string Numbering =
        """
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
        """;

    /// <param name="body">What stands in the body.</param>
    /// <param name="footnotes">What stands among the footnotes.</param>
    internal static MemoryStream With(string body, string footnotes = "")
    {
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddHyperlinkRelationship(new Uri("https://example.org/guidance"), true, "link1");
            main.AddHyperlinkRelationship(new Uri("file:///etc/passwd"), true, "link2");
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles($"<w:styles {Names}>{Styles}</w:styles>");
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering($"<w:numbering {Names}>{Numbering}</w:numbering>");
            if (footnotes.Length > 0)
                main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes($"<w:footnotes {Names}>{footnotes}</w:footnotes>");
            main.Document = new Document($"<w:document {Names}><w:body>{body}</w:body></w:document>");
        }

        stream.Position = 0;
        return stream;
    }

    /// <summary>A paragraph.</summary>
    internal static string Paragraph(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{Run(text)}</w:p>";

    internal static string Styled(string style, string text) => Paragraph(text, $"<w:pStyle w:val=\"{style}\"/>");

    internal static string Run(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";
}
