using System.Diagnostics;
using System.Text;

namespace Partnership.Documents.Tests.PageTexts;

/// <summary>Another program's reading of a PDF, from Debian's poppler-utils, to compare ours with.</summary>
internal static class PdfToText
{
    /// <summary>The text of each page, as it looks on paper.</summary>
    internal static async Task<string[]> PagesAsync(string path)
    {
        var start = new ProcessStartInfo("pdftotext", ["-layout", "-enc", "UTF-8", path, "-"])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        // A form feed ends every page, the last one too.
        return text.Split('\f')[..^1];
    }
}
