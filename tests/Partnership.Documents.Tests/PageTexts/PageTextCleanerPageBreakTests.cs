using Partnership.Documents.PageTexts;

namespace Partnership.Documents.Tests.PageTexts;

public sealed class PageTextCleanerPageBreakTests
{
    [Fact]
    public void Clean_WordIsBrokenOverAPage_BelongsToTheFirst() =>
        Assert.Equal(["the safeguarding,", "lead was new"], PageTextCleaner.Clean(["the safe-", "guarding, lead was new"]));

    [Fact]
    public void Clean_WordIsBrokenOverAPageBySoftHyphen_BelongsToTheFirst() =>
        Assert.Equal(["the safeguarding", "lead"], PageTextCleaner.Clean(["the safe\u00AD", "guarding lead"]));

    [Fact]
    public void Clean_CompoundIsBrokenOverAPage_KeepsItsHyphen() =>
        Assert.Equal(["a multi-agency", "plan, multi-agency"], PageTextCleaner.Clean(["a multi-", "agency plan, multi-agency"]));

    [Fact]
    public void Clean_RestOfTheWordIsAllThatAPageHas_LeavesItEmpty() =>
        Assert.Equal(["safeguarding", ""], PageTextCleaner.Clean(["safe-", "guarding"]));

    [Fact]
    public void Clean_RestOfTheWordIsALineOfItsOwn_LeavesTheOtherLines() =>
        Assert.Equal(["safeguarding", "The end"], PageTextCleaner.Clean(["safe-", "guarding\n\nThe end"]));

    [Theory]
    [InlineData("short-", "and long-term")]
    [InlineData("Missing-", "Otterby")]
    [InlineData("A dash -", "as it goes")]
    public void Clean_HyphenAtThePagesEndBreaksNoWord_BothPagesStay(string first, string second) =>
        Assert.Equal([first, second], PageTextCleaner.Clean([first, second]));

    [Fact]
    public void Clean_HeadAndFootStandBetweenTheParts_WordIsWhole()
    {
        string[] bodies = ["It began. They went to the safe-", "guarding lead. All was", "well. They left."];

        var pages = PageTextCleaner.Clean([.. bodies.Select((body, index) => $"Child Alder\n\n{body}\n\nPage {index + 1} of 3")]);

        Assert.Equal(["It began. They went to the safeguarding", "lead. All was", "well. They left."], pages);
    }
}
