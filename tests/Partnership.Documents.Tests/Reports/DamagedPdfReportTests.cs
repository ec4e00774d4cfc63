using System.Text;
using System.Text.RegularExpressions;
using Partnership.Documents.Pdf;
using Partnership.Documents.Reports;
using Partnership.Documents.Reports.Html;
using UglyToad.PdfPig;

namespace Partnership.Documents.Tests.Reports;

/// <summary>Files that nobody vouches for, made of good ones by changes that a damaged disk or an attacker could make.</summary>
public sealed partial class DamagedPdfReportTests
{
    private static readonly byte[] Tagged = TaggedFile.With(
        ["0|H1|Chapter\n1|P|Some words of a text\n2|LI|An item\n3|TH|When\n4|TD|May", "0|P|On the next page"],
        "/RoleMap << /Big /H1 >> /K 20 0 R",
        $"<< /S /Document /Pg {TaggedFile.Page1} /K [<< /S /H1 /K 0 >> << /S /P /K [1 << /Type /MCR /Pg {TaggedFile.Page2} /MCID 0 >>] >> 21 0 R 22 0 R << /S /Link /K << /Type /OBJR /Obj 23 0 R >> >>] >>",
        "<< /S /L /A << /O /List /ListNumbering /Decimal >> /K << /S /LI /K << /S /LBody /K 2 >> >> >>",
        "<< /S /Table /K << /S /TR /K [<< /S /TH /A << /O /Table /ColSpan 2 >> /K 3 >> << /S /TD /K 4 >>] >> >>",
        "<< /Type /Annot /Subtype /Link /Rect [40 700 200 800] /A << /S /URI /URI (https://example.org) >> >>");

    [Theory]
    [InlineData(null)]
    [InlineData("heron-tagged.pdf")]
    [InlineData("heron-untagged.pdf")]
    [InlineData("heron-gs.pdf")]
    public void Make_BytesChanged_NeverThrows(string? file)
    {
        var bytes = file is null ? Tagged : File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Reports", "Files", file));
        var random = new Random(11);
        var made = Enumerable.Range(0, file is null ? 300 : 25).Count(turn => Make(Changed(bytes, random, 1 + (turn % 12))));

        Assert.InRange(made, 1, int.MaxValue);
    }

    [Fact]
    public void Make_TokensExchanged_NeverThrows()
    {
        var text = Encoding.Latin1.GetString(Tagged);
        var tokens = Token().Matches(text).ToList();
        var random = new Random(5);
        var made = 0;
        for (var turn = 0; turn < 400; turn++)
        {
            var changed = new StringBuilder(text);
            var (first, second) = (tokens[random.Next(tokens.Count)], tokens[random.Next(tokens.Count)]);
            // As long as before, so that the table of objects stays right.
            var other = second.Value.Length > first.Length ? second.Value[..first.Length] : second.Value.PadRight(first.Length);
            changed.Remove(first.Index, first.Length).Insert(first.Index, other);
            made += Make(Encoding.Latin1.GetBytes(changed.ToString())) ? 1 : 0;
        }

        Assert.InRange(made, 100, 400);
    }

    private static byte[] Changed(byte[] bytes, Random random, int changes)
    {
        var changed = bytes.ToArray();
        for (var change = 0; change < changes; change++)
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
        return changed;
    }

    /// <returns>Whether a report came of it, which then is allowed HTML.</returns>
    private static bool Make(byte[] file)
    {
        if (Open(file) is not { } document)
            return false;
        using (document)
        {
            if (PdfReports.Make(document, TestContext.Current.CancellationToken) is not { } report)
                return false;
            var html = ReportHtml.Write(report);
            Assert.Equal(html, ReportHtml.Clean(html));
            return true;
        }
    }

    /// <summary>What can't be opened never comes to the maker of reports.</summary>
    private static PdfDocument? Open(byte[] file)
    {
        try
        {
            var document = PdfDocument.Open(file, new ParsingOptions { SkipMissingFonts = true });
            if (document.NumberOfPages is > 0 and < 100)
                return document;
            document.Dispose();
            return null;
        }
        catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
        {
            return null;
        }
    }

    [GeneratedRegex(@"/[A-Za-z0-9]+|[0-9]+ 0 R|-?[0-9]+|<<|>>|\[|\]|\([^)]*\)")]
    private static partial Regex Token();
}
