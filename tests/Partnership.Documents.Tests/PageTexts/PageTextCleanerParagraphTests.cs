using Partnership.Documents.PageTexts;

namespace Partnership.Documents.Tests.PageTexts;

public sealed class PageTextCleanerParagraphTests
{
    [Fact]
    public void Clean_LinesOfABlock_AreOneParagraph() => Assert.Equal(
        "She told the school nurse what had happened at home, and the nurse wrote it down.",
        Clean("She told the school nurse\nwhat had happened at home,\nand the nurse wrote it down."));

    [Fact]
    public void Clean_Blocks_AreParagraphs() => Assert.Equal("3. What happened\nAlder was five.", Clean("3. What happened\n\nAlder was five."));

    [Fact]
    public void Clean_HeadingCloseToItsText_IsAParagraphOfItsOwn() => Assert.Equal(
        "What to do from now on\nRead backwards. Before each visit, spend ten minutes with the oldest notes. Ask what has improved.",
        Clean("What to do from now on\nRead backwards. Before each visit, spend ten minutes with the oldest notes. Ask what has\nimproved."));

    [Fact]
    public void Clean_ParagraphsCloseToEachOther_ArePartedWhereALineEndsEarly() => Assert.Equal(
        "Before each visit, spend ten minutes with the oldest notes. Ask what has improved.\nGive the plan a finish line.",
        Clean("Before each visit, spend ten minutes with the oldest notes. Ask\nwhat has improved.\nGive the plan a finish line."));

    [Theory]
    [InlineData("He was told by the family worker and by the\nteam that\nDoncasterthorpe-upon-Trentwater had no place")]
    [InlineData("He was told by the family worker, in the autumn,\nthat she was\nleaving")]
    [InlineData("He was told by the family worker, the teacher,\nhis aunt,\nMr Tansy and the nurse")]
    public void Clean_ShortLineInsideASentence_IsNoEnd(string block) => Assert.Equal(block.Replace('\n', ' '), Clean(block));

    [Fact]
    public void Clean_CellOfATable_IsOneParagraph() => Assert.Equal("Children's Social Care", Clean("Children's\nSocial\nCare"));

    [Theory]
    [InlineData("• Schools ask first\n• Nurses ring\nthe same day", "• Schools ask first\n• Nurses ring the same day")]
    [InlineData("1. Schools ask\n2. Nurses ring\n10. Police", "1. Schools ask\n2. Nurses ring 10. Police")]
    [InlineData("1) Schools ask\n2) Nurses ring", "1) Schools ask\n2) Nurses ring")]
    [InlineData("(a) Schools ask\n(b) Nurses ring", "(a) Schools ask\n(b) Nurses ring")]
    [InlineData("i. Schools ask\nii. Nurses ring", "i. Schools ask\nii. Nurses ring")]
    [InlineData("- Schools ask\n- Nurses ring", "- Schools ask\n- Nurses ring")]
    [InlineData("They agreed:\n– schools ask\n– nurses ring", "They agreed:\n– schools ask\n– nurses ring")]
    [InlineData("\uF0B7 Schools ask\n\uF0B7 Nurses ring", "• Schools ask\n• Nurses ring")]
    public void Clean_ItemsOfAList_AreParagraphs(string block, string expected) => Assert.Equal(expected, Clean(block));

    [Theory]
    [InlineData("It asks for more, as set out in chapter\n20. They ask for one plan")]
    [InlineData("The plan began well\n– and ended")]
    [InlineData("They chose the first answer, as\na) was wrong")]
    public void Clean_LineThatOnlyLooksLikeAnItem_IsNotParted(string block) => Assert.Equal(block.Replace('\n', ' '), Clean(block));

    [Fact]
    public void Clean_BulletsApartFromTheirText_AreLeftOut() => Assert.Equal("Schools ask\nNurses ring", Clean("•\n•\n\nSchools ask\n\n●\n\nNurses ring"));

    [Fact]
    public void Clean_ParagraphGoesOnOverAPage_StaysOnBothPages() =>
        Assert.Equal(["The letter to the GP was", "scanned and filed."], PageTextCleaner.Clean(["The letter to the GP was", "scanned and filed."]));

    private static string Clean(string page) => Assert.Single(PageTextCleaner.Clean([page]));
}
