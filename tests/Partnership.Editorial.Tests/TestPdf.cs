using System.Collections.Concurrent;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Partnership.Editorial.Tests;

/// <summary>Makes real PDF files.</summary>
internal static class TestPdf
{
    private static readonly ConcurrentDictionary<string, byte[]> Made = new(StringComparer.Ordinal);

    /// <summary>One page with one line; equal text gives equal bytes.</summary>
    internal static byte[] WithText(string text) => Made.GetOrAdd(text, Make);

    private static byte[] Make(string text)
    {
        using var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4).AddText(text, 11, new PdfPoint(50, 780), builder.AddStandard14Font(Standard14Font.Helvetica));
        return builder.Build();
    }
}
