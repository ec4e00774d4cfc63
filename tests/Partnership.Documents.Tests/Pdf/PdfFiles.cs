using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Partnership.Documents.Tests.Pdf;

/// <summary>Makes real PDF files.</summary>
internal static class PdfFiles
{
    private const double LineHeight = 14;

    /// <summary>One page for each text; lines are as given.</summary>
    internal static byte[] WithPages(params string[] pages) => Build(builder =>
    {
        foreach (var text in pages)
            WriteLines(builder, builder.AddPage(PageSize.A4), 50, text.Split('\n'));
    });

    internal static byte[] WithTitle(string title) => Build(builder =>
    {
        builder.DocumentInformation.Title = title;
        WriteLines(builder, builder.AddPage(PageSize.A4), 50, ["Text"]);
    });

    internal static byte[] WithTwoColumns(string[] left, string[] right) => Build(builder =>
    {
        var page = builder.AddPage(PageSize.A4);
        // Drawn line by line across both columns, as some programs do: only their place on the page says what is read first.
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var index = 0; index < left.Length; index++)
        {
            WriteLine(page, font, 50, index, left[index]);
            WriteLine(page, font, 320, index, right[index]);
        }
    });

    /// <summary>Words in one line, each half a billion points from the one before.</summary>
    internal static byte[] WithWordsFarApart(params string[] words) => Build(builder =>
    {
        var page = builder.AddPage(PageSize.A4);
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var index = 0; index < words.Length; index++)
            WriteLine(page, font, index * 500_000_000d, 0, words[index]);
    });

    /// <summary>The path of a file that PdfPig cannot make; Pdf/Files/README.md says how each was made.</summary>
    internal static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Pdf", "Files", name);

    private static void WriteLines(PdfDocumentBuilder builder, PdfPageBuilder page, double left, string[] lines)
    {
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var index = 0; index < lines.Length; index++)
            WriteLine(page, font, left, index, lines[index]);
    }

    private static void WriteLine(PdfPageBuilder page, PdfDocumentBuilder.AddedFont font, double left, int index, string line) =>
        page.AddText(line, 11, new PdfPoint(left, 780 - (index * LineHeight)), font);

    private static byte[] Build(Action<PdfDocumentBuilder> write)
    {
        using var builder = new PdfDocumentBuilder();
        write(builder);
        return builder.Build();
    }
}
