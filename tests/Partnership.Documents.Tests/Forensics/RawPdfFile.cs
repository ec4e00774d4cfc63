using System.Globalization;
using System.Text;

namespace Partnership.Documents.Tests.Forensics;

/// <summary>Writes a PDF of one page object by object: 1 is the catalogue, 2 the pages, 3 the page, 4 its content, 5 and up others.</summary>
internal static class RawPdfFile
{
    internal static byte[] WithPage(
        string content, string resources, string? fifth = null, string? sixth = null, string page = "", string catalog = "")
    {
        List<string> objects =
        [
            $"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> {resources} >> {page} >>",
            Stream(content),
        ];
        objects.AddRange(new[] { fifth, sixth }.OfType<string>());
        return Assemble(objects);
    }

    internal static string Stream(string content, string entries = "") =>
        $"<< /Length {content.Length} {entries} >>\nstream\n{content}\nendstream";

    /// <summary>A line of text at a place.</summary>
    internal static string Line(string words, int x = 40, int y = 300, string before = "") => $"q {before} BT /F1 12 Tf {x} {y} Td ({words}) Tj ET Q\n";

    private static byte[] Assemble(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        foreach (var body in objects)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{body}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
