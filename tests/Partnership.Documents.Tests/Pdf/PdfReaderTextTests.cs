namespace Partnership.Documents.Tests.Pdf;

public sealed class PdfReaderTextTests
{
    [Fact]
    public async Task Read_SeveralPages_GivesTheirTextInOrder()
    {
        var facts = await Reading.FactsAsync(PdfFiles.WithPages("The first page", "The second page", "The third page"));

        Assert.Equal([1, 2, 3], facts.Pages.Select(page => page.Number));
        Assert.Equal(["The first page", "The second page", "The third page"], facts.Pages.Select(page => page.Text));
    }

    [Fact]
    public async Task Read_LinesOfOneParagraph_StayLines()
    {
        var facts = await Reading.FactsAsync(PdfFiles.WithPages("She told the school nurse\nwhat had happened at home"));

        Assert.Equal("She told the school nurse\nwhat had happened at home", facts.Pages[0].Text);
    }

    [Fact]
    public async Task Read_TwoColumns_ReadsTheLeftOneFirst()
    {
        var left = Enumerable.Range(1, 20).Select(line => $"Left column line number {line:D2} here").ToArray();
        var right = Enumerable.Range(1, 20).Select(line => $"Right column line number {line:D2} here").ToArray();

        var facts = await Reading.FactsAsync(PdfFiles.WithTwoColumns(left, right));

        Assert.Equal([.. left, .. right], facts.Pages[0].Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Read_PageWithoutText_GivesAnEmptyPage()
    {
        var facts = await Reading.FactsAsync(RawPdf.WithCatalog("", "0 0 100 100 re f"));

        Assert.Equal("", Assert.Single(facts.Pages).Text);
    }

    [Fact]
    public async Task Read_PageWithTooManyLettersToLayOut_StillGivesItsWords()
    {
        var lines = Enumerable.Range(0, 700).Select(line => $"Letters enough to make a page too dense {line:D4}");

        var facts = await Reading.FactsAsync(PdfFiles.WithPages(string.Join('\n', lines)));

        Assert.Contains("too dense 0699", facts.Pages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_WordsFarApart_TakeNoMemoryForTheirDistance()
    {
        var file = PdfFiles.WithWordsFarApart("Words", "of", "a", "damaged", "page");
        var before = GC.GetTotalAllocatedBytes();

        var facts = await Reading.FactsAsync(file);

        Assert.StartsWith("Words", facts.Pages[0].Text, StringComparison.Ordinal);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 500_000_000);
    }
}
