using Partnership.Documents.Pdf;

namespace Partnership.Documents.Tests.Pdf;

public sealed class PdfReaderFactsTests
{
    [Fact]
    public async Task Read_FileWithTitle_GivesTitle()
    {
        var facts = await Reading.FactsAsync(PdfFiles.WithTitle("Child Alder: what we learnt"));

        Assert.Equal("Child Alder: what we learnt", facts.Title);
    }

    [Fact]
    public async Task Read_FileWithBlankTitle_GivesNone()
    {
        var facts = await Reading.FactsAsync(PdfFiles.WithTitle("  "));

        Assert.Null(facts.Title);
    }

    [Fact]
    public async Task Read_AnyFile_GivesPagesAndBytes()
    {
        var file = PdfFiles.WithPages("One", "Two");

        var facts = await Reading.FactsAsync(file);

        Assert.Equal(2, facts.PageCount);
        Assert.Equal(file.Length, facts.ByteSize);
    }

    [Theory]
    [InlineData("/Lang (en-GB)", "en-GB")]
    [InlineData("/Lang <65 6E 2D 47 42>", "en-GB")]
    [InlineData("/Lang ()", null)]
    [InlineData("/Lang 12", null)]
    [InlineData("", null)]
    public async Task Read_CatalogueWithLanguage_GivesLanguage(string catalogue, string? language)
    {
        var facts = await Reading.FactsAsync(RawPdf.WithCatalog(catalogue));

        Assert.Equal(language, facts.Language);
    }

    [Theory]
    [InlineData("/MarkInfo << /Marked true >> /StructTreeRoot 5 0 R", true)]
    [InlineData("/MarkInfo << /Marked false >> /StructTreeRoot 5 0 R", false)]
    [InlineData("/MarkInfo << /Marked true >>", false)]
    [InlineData("/StructTreeRoot 5 0 R", false)]
    [InlineData("/MarkInfo << /Marked true >> /StructTreeRoot 99 0 R", false)]
    public async Task Read_FileWithTags_NeedsBothMarkAndTree(string catalogue, bool isTagged)
    {
        var facts = await Reading.FactsAsync(RawPdf.WithCatalog(catalogue));

        Assert.Equal(isTagged, facts.IsTagged);
    }

    [Theory]
    [InlineData("/ViewerPreferences << /DisplayDocTitle true >>", true)]
    [InlineData("/ViewerPreferences << /DisplayDocTitle false >>", false)]
    [InlineData("", false)]
    public async Task Read_ViewerPreferences_SayWhetherTitleIsShown(string catalogue, bool displaysTitle)
    {
        var facts = await Reading.FactsAsync(RawPdf.WithCatalog(catalogue));

        Assert.Equal(displaysTitle, facts.DisplaysTitle);
    }

    [Fact]
    public async Task Read_FileThatOnlyForbidsEditing_IsRead()
    {
        var facts = Assert.IsType<PdfReport>(await Reading.ReadFileAsync("editing-forbidden.pdf"));

        Assert.Equal("The only page", facts.Pages[0].Text);
    }
}
