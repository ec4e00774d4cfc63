using System.Globalization;
using System.Text;

namespace Partnership.Web.Tests.Files.Planted;

/// <summary>A PDF whose words and metadata stand in it uncompressed, so that a leak of any part of it shows.</summary>
internal static class PlantedPdf
{
    /// <param name="text">What its page says.</param>
    /// <param name="title">What its metadata says.</param>
    public static byte[] Of(string text, string title)
    {
        var content = $"BT /F1 12 Tf 50 700 Td ({text}) Tj ET";
        return Assemble(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            $"<< /Title ({title}) /Author ({title}) /Subject ({title}) /Keywords ({title}) >>");
    }

    private static byte[] Assemble(params string[] objects)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        foreach (var content in objects)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{content}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R /Info {objects.Length} 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
