using Partnership.Documents.PageTexts;

namespace Partnership.Documents.Tests.PageTexts;

public sealed class PageTextCleanerHyphenTests
{
    [Theory]
    [InlineData("the safe-\nguarding lead", "the safeguarding lead")]
    [InlineData("the safe\u2010\nguarding lead", "the safeguarding lead")]
    [InlineData("the safe\u00AD\nguarding lead", "the safeguarding lead")]
    [InlineData("SAFE-\nGUARDING", "SAFEGUARDING")]
    [InlineData("chil-\ndren’s needs", "children’s needs")]
    [InlineData("well-estab-\nlished", "well-established")]
    [InlineData("a safe-\nguard-\ning lead", "a safeguarding lead")]
    public void Clean_WordIsBrokenAtALinesEnd_IsJoined(string block, string expected) => Assert.Equal(expected, Clean(block));

    [Fact]
    public void Clean_CompoundStandsElsewhereWithItsHyphen_KeepsIt() =>
        Assert.Equal("A multi-agency plan.\nThe Multi-agency team and the multiagency form.", Clean("A multi-\nagency plan.\n\nThe Multi-agency team and the multiagency form."));

    [Fact]
    public void Clean_PartOfALongerCompoundStandsElsewhere_KeepsItsHyphen() =>
        Assert.Equal("a fifteen-year-old boy\na sixteen-year-old girl", Clean("a fifteen-year-\nold boy\n\na sixteen-year-old girl"));

    [Fact]
    public void Clean_BothPartsAreWordsAndTheWholeIsNot_KeepsTheHyphen() =>
        Assert.Equal("the call-taker said\nShe took the call. The taker of it was new.", Clean("the call-\ntaker said\n\nShe took the call. The taker of it was new."));

    [Fact]
    public void Clean_BothPartsAndTheWholeAreWords_IsJoined() =>
        Assert.Equal("the understanding\nunder all, standing there, an understanding", Clean("the under-\nstanding\n\nunder all, standing there, an understanding"));

    [Fact]
    public void Clean_PartIsVeryShort_IsNoSignOfACompound() =>
        Assert.Equal("they did inform her\nin any form", Clean("they did in-\nform her\n\nin any form"));

    [Theory]
    [InlineData("the safe-\nguarding lead\n\nthe safe-\nguarding lead", "the safeguarding lead\nthe safeguarding lead")]
    [InlineData("the safe-\nguarding lead\n\nguarding her", "the safeguarding lead\nguarding her")]
    [InlineData("the safe-\nguarding lead\n\nto be safe", "the safeguarding lead\nto be safe")]
    public void Clean_PartStandsOnlyInBrokenWords_IsNotKnown(string block, string expected) => Assert.Equal(expected, Clean(block));

    [Fact]
    public void Clean_OtherPageKnowsTheCompound_KeepsTheHyphen() =>
        Assert.Equal(["a multi-agency plan", "every multi-agency plan"], PageTextCleaner.Clean(["a multi-\nagency plan", "every multi-agency plan"]));

    [Theory]
    [InlineData("short-\nand long-term", "short- and long-term")]
    [InlineData("a 12-\nweek plan", "a 12-week plan")]
    [InlineData("COVID-\n19", "COVID-19")]
    [InlineData("in 2019-\n20", "in 2019-20")]
    [InlineData("Ms Stravinsky-\nPike", "Ms Stravinsky-Pike")]
    [InlineData("the plan -\nas agreed", "the plan - as agreed")]
    [InlineData("the plan –\nas agreed", "the plan – as agreed")]
    [InlineData("the plan-\n“agreed”", "the plan- “agreed”")]
    [InlineData("the end\u00AD", "the end")]
    [InlineData("the end\u00AD\n(again)", "the end (again)")]
    [InlineData("-\nand", "- and")]
    public void Clean_HyphenThatBreaksNoWord_Stays(string block, string expected) => Assert.Equal(expected, Clean(block));

    [Fact]
    public void Clean_WordIsBrokenBetweenColumns_IsJoinedWithItsParagraph() =>
        Assert.Equal("The safeguarding lead rang.\nNobody answered.", Clean("The safe-\n\nguarding lead rang.\n\nNobody answered."));

    [Fact]
    public void Clean_BlockEndsWithAHyphenAndTheNextBeginsWithACapital_StayTwo() =>
        Assert.Equal("Missing-\nOtterby", Clean("Missing-\n\nOtterby"));

    private static string Clean(string page) => Assert.Single(PageTextCleaner.Clean([page]));
}
