using System.Globalization;
using System.Text;

namespace Partnership.Documents.Tests.Reports;

/// <summary>Writes PDFs with a structure tree object by object.</summary>
internal static class TaggedFile
{
    /// <summary>The number of the first object that a test adds; the objects are the structure tree's root's children and so on.</summary>
    internal const int FirstObject = 20;

    /// <summary>The objects of pages 1 and 2.</summary>
    internal const string Page1 = "3 0 R";
    internal const string Page2 = "4 0 R";

    /// <param name="pages">The content of the two pages; a line for each marked content, in the form "mcid|tag|text".</param>
    /// <param name="root">The entries of the structure tree's root.</param>
    /// <param name="objects">More objects, numbered from <see cref="FirstObject"/>.</param>
    internal static byte[] With(string[] pages, string root, params string[] objects)
    {
        const string Font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
        var all = new SortedDictionary<int, string>
        {
            [1] = "<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) /MarkInfo << /Marked true >> /StructTreeRoot 8 0 R >>",
            [2] = "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>",
            [3] = Page(5),
            [4] = Page(6),
            [5] = Stream(Content(pages[0])),
            [6] = Stream(pages.Length > 1 ? Content(pages[1]) : ""),
            [7] = Font,
            [8] = $"<< /Type /StructTreeRoot {root} >>",
        };
        for (var index = 0; index < objects.Length; index++)
            all[FirstObject + index] = objects[index];
        return Assemble(all);
    }

    private static string Page(int content) =>
        $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R /Resources << /Font << /F 7 0 R >> >> >>";

    private static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static string Content(string lines) => string.Join('\n', lines.Split('\n').Select((line, index) =>
    {
        var parts = line.Split('|');
        var tag = parts[0].Length == 0 ? $"/{parts[1]} BMC" : $"/{parts[1]} << /MCID {parts[0]} >> BDC";
        return string.Create(CultureInfo.InvariantCulture, $"{tag} BT /F 12 Tf 50 {780 - (16 * index)} Td ({parts[2]}) Tj ET EMC");
    }));

    private static byte[] Assemble(SortedDictionary<int, string> objects)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder();
        foreach (var (number, text) in objects)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{file.Length:D10} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{text}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 1\n0000000000 65535 f \n{table}trailer\n<< /Size {objects.Keys.Max() + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
