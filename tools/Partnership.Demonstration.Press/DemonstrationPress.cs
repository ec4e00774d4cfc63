using System.Text;
using Partnership.Demonstration.Press.Layout;
using Partnership.Demonstration.Press.Printing;
using Partnership.Demonstration.Press.Sources;
using Partnership.Documents.Pdf;

namespace Partnership.Demonstration.Press;

/// <summary>Prints the sources of the demonstration library as PDF files.</summary>
internal sealed class DemonstrationPress(DemonstrationLibrary library, ChromiumPrinter printer, PdfReader reader, byte[] stylesheet)
{
    private const int PagesOfBriefing = 2;

    private readonly string stylesheetText = Encoding.UTF8.GetString(stylesheet);

    /// <summary>Prints one source, checks the result and puts it in its place.</summary>
    /// <exception cref="SourceException">The source breaks a rule.</exception>
    /// <exception cref="PressException">The printed file is not what it must be; the file in place stays as it was.</exception>
    internal async Task<PressedReport> PrintAsync(string file, byte[] bytes, CancellationToken cancellationToken)
    {
        var source = ReportSource.Parse(Path.GetRelativePath(Environment.CurrentDirectory, file), Encoding.UTF8.GetString(bytes));
        var pdf = await PrintAsync(source);
        var facts = await CheckAsync(source, pdf, cancellationToken);
        await File.WriteAllBytesAsync(library.PdfOf(source.Name), pdf, cancellationToken);
        return new PressedReport(source.Name, source.Words, facts.PageCount, facts.ByteSize);
    }

    /// <summary>CSS in Chromium cannot say on which page a heading fell, so contents are printed twice: without, then with numbers.</summary>
    private async Task<byte[]> PrintAsync(ReportSource source)
    {
        var pdf = await printer.PrintAsync(ReportPage.Compose(source, stylesheetText, []));
        if (source.Kind != ReportKind.LongReport)
            return pdf;

        var pages = HeadingPages.Find(pdf, BodyMarkdown.Headings(source.Body).Count);
        return await printer.PrintAsync(ReportPage.Compose(source, stylesheetText, pages));
    }

    private async Task<PdfReport> CheckAsync(ReportSource source, byte[] pdf, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(pdf, writable: false);
        if (await reader.ReadAsync(stream, cancellationToken) is not PdfReport facts)
            throw new PressException($"{source.Name}: Chromium printed a PDF that cannot be read");
        if (facts is not { IsTagged: true, Language: "en-GB", DisplaysTitle: true, Title.Length: > 0 })
            throw new PressException($"{source.Name}: Chromium printed a PDF without tags, title or language");
        if (source.Kind == ReportKind.Briefing && facts.PageCount != PagesOfBriefing)
            throw new PressException($"{source.Name}: a briefing has {PagesOfBriefing} pages; this one has {facts.PageCount} ({source.Words} words)");

        return facts;
    }
}
