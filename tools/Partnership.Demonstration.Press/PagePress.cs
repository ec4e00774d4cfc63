using System.Security.Cryptography;
using System.Text;
using Partnership.Documents.Reports;
using Partnership.Documents.Reports.Html;
using UglyToad.PdfPig;

namespace Partnership.Demonstration.Press;

/// <summary>Makes web pages out of the printed reports, as the desk does for an editor.</summary>
internal sealed class PagePress(DemonstrationLibrary library)
{
    /// <summary>Makes every page anew and keeps those that have changed.</summary>
    /// <returns>A line for each of these.</returns>
    /// <exception cref="PressException">A report can't be read.</exception>
    internal async Task<IReadOnlyList<string>> PressAsync(CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (var name in library.Reports())
        {
            var text = Make(name, await File.ReadAllBytesAsync(library.PdfOf(name), cancellationToken), cancellationToken);
            if (File.Exists(library.PageOf(name)) && await File.ReadAllTextAsync(library.PageOf(name), cancellationToken) == text)
                continue;
            await File.WriteAllTextAsync(library.PageOf(name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellationToken);
            lines.Add(FormattableString.Invariant($"{name,-28} {text.Length,7:N0} characters as a web page"));
        }

        return lines;
    }

    private static string Make(string name, byte[] pdf, CancellationToken cancellationToken)
    {
        using var document = PdfDocument.Open(pdf);
        var report = PdfReports.Make(document, cancellationToken) ?? throw new PressException($"{name}: no web page can be made of the PDF");
        return ReportFile.Of(report, Convert.ToHexStringLower(SHA256.HashData(pdf))).ToText();
    }
}
