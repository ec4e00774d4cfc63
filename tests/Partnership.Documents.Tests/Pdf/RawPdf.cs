using System.Globalization;
using System.Text;

namespace Partnership.Documents.Tests.Pdf;

/// <summary>Writes a one-page PDF object by object, for entries that no builder writes.</summary>
internal static class RawPdf
{
    /// <param name="catalogEntries">Entries of the catalogue besides its type and pages.</param>
    /// <param name="content">The page's content stream.</param>
    /// <param name="count">What the file claims to be its number of pages.</param>
    internal static byte[] WithCatalog(string catalogEntries, string content = "", int count = 1) => Assemble(
        $"<< /Type /Catalog /Pages 2 0 R {catalogEntries} >>",
        $"<< /Type /Pages /Kids [3 0 R] /Count {count} >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>",
        $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
        "<< /Type /StructTreeRoot >>");

    private static byte[] Assemble(params string[] objects)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        for (var index = 0; index < objects.Length; index++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{objects[index]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
