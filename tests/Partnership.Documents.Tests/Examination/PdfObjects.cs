using System.Globalization;
using System.Text;

namespace Partnership.Documents.Tests.Examination;

/// <summary>Writes PDF files object by object, sound ones and others.</summary>
internal sealed class PdfObjects
{
    private readonly List<byte[]> objects = [];

    /// <summary>Adds an object as it is, and gives its number.</summary>
    internal int Add(string text)
    {
        objects.Add(Encoding.Latin1.GetBytes(text));
        return objects.Count;
    }

    /// <summary>Adds a stream, and gives its number.</summary>
    internal int AddStream(byte[] content, string entries = "")
    {
        objects.Add(
        [
            .. Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<< /Length {content.Length} {entries} >>\nstream\n")),
            .. content,
            .. "\nendstream"u8,
        ]);
        return objects.Count;
    }

    internal int AddStream(string content, string entries = "") => AddStream(Encoding.Latin1.GetBytes(content), entries);

    /// <summary>The file; the first object is its catalogue.</summary>
    internal byte[] Build(string trailerEntries = "")
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        var offsets = new List<long>();
        for (var index = 0; index < objects.Count; index++)
        {
            offsets.Add(file.Length);
            Write(file, $"{index + 1} 0 obj\n");
            file.Write(objects[index]);
            Write(file, "\nendobj\n");
        }

        var table = file.Length;
        Write(file, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            Write(file, $"{offset:D10} 00000 n \n");
        Write(file, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailerEntries} >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }

    /// <summary>A file of one page: objects 1 to 3 are its catalogue, its tree and itself, 4 its font; others follow.</summary>
    /// <param name="content">The page's content stream, object 5.</param>
    /// <param name="page">Entries of the page beside its box.</param>
    /// <param name="box">The page's box.</param>
    /// <param name="resources">Resources beside the font.</param>
    internal static PdfObjects WithPage(byte[] content, string page = "", string box = "[0 0 595 842]", string resources = "", string contentEntries = "")
    {
        var file = new PdfObjects();
        file.Add("<< /Type /Catalog /Pages 2 0 R >>");
        file.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        file.Add($"<< /Type /Page /Parent 2 0 R /MediaBox {box} /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> {resources} >> {page} >>");
        file.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        file.AddStream(content, contentEntries);
        return file;
    }

    internal static PdfObjects WithPage(string content, string page = "", string box = "[0 0 595 842]", string resources = "", string contentEntries = "") =>
        WithPage(Encoding.Latin1.GetBytes(content), page, box, resources, contentEntries);

    private static void Write(Stream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
