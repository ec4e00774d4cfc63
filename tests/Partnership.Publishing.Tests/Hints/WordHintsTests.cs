using Partnership.Publishing.Hints;

namespace Partnership.Publishing.Tests.Hints;

public class WordHintsTests
{
    [Theory]
    [InlineData("", HintKind.LinkEmpty)]
    [InlineData(" … ", HintKind.LinkEmpty)]
    [InlineData("Click here", HintKind.LinkSaysNothing)]
    [InlineData("read more…", HintKind.LinkSaysNothing)]
    [InlineData("Read more >", HintKind.LinkSaysNothing)]
    [InlineData("https://www.gov.uk/report-child-abuse", HintKind.LinkIsAddress)]
    [InlineData("www.nspcc.org.uk", HintKind.LinkIsAddress)]
    [InlineData("nspcc.org.uk/keeping-children-safe/", HintKind.LinkIsAddress)]
    public void OfLink_SaysNotWhereItLeads_IsNamed(string words, HintKind kind) => Assert.Equal(kind, WordHints.OfLink(words)?.Kind);

    [Theory]
    [InlineData("Report a concern about a child")]
    [InlineData("Download the report (PDF)")]
    [InlineData("a.person@example.org")]
    [InlineData("0808 800 5000")]
    [InlineData("GOV.UK")]
    [InlineData("Read more about neglect")]
    public void OfLink_SaysWhereItLeads_IsFine(string words) => Assert.Null(WordHints.OfLink(words));

    [Theory]
    [InlineData("IMG_2041", true)]
    [InlineData("chart-final.PNG", true)]
    [InlineData("A chart of visits by month", false)]
    [InlineData("", false)]
    public void OfAlternative_NameOfAFile_IsNamed(string alternative, bool isNamed) => Assert.Equal(isNamed, WordHints.OfAlternative(alternative)?.Kind == HintKind.ImageAlternativeIsFileName);

    [Theory]
    [InlineData("PLEASE READ THIS first", "PLEASE READ THIS")]
    [InlineData("It is IMPORTANT, DO NOT wait", "IMPORTANT, DO NOT")]
    [InlineData("This is URGENTLY needed", "URGENTLY")]
    [InlineData("DO NOT GO IN", "DO NOT GO IN")]
    [InlineData("The RBWM LSCP and the NSPCC", null)]
    [InlineData("A GP or an A and E nurse at NHS 111", null)]
    [InlineData("Please read this", null)]
    public void OfText_Capitals_AreNamedUnlessTheyAreAcronyms(string text, string? expected) =>
        Assert.Equal(expected, WordHints.OfText(text, []).SingleOrDefault(h => h.Kind == HintKind.Capitals)?.Excerpt);

    [Theory]
    [InlineData(90, false)]
    [InlineData(91, true)]
    public void OfText_ManyWords_ShouldBeSplit(int words, bool isNamed) =>
        Assert.Equal(isNamed, WordHints.OfText(string.Join(' ', Enumerable.Repeat("word", words)), []).Any(h => h.Kind == HintKind.LongParagraph));

    [Fact]
    public void OfText_Jargon_IsNamedAsWholeWordsOnly()
    {
        JargonWord[] jargon = [new("multi-agency", "from several organisations"), new("ICB", null), new("stakeholder", "people")];

        var hints = WordHints.OfText("A Multi-Agency team, and the icb. Stakeholders were there.", jargon).ToList();

        Assert.Equal(["Instead of “multi-agency”, write “from several organisations”.", "Explain “ICB”, or say it in other words."], hints.Select(h => h.Advice));
    }

    [Fact]
    public void About_LongWords_AreShortened() => Assert.Equal(81, Hint.About(HintKind.Jargon, "", string.Concat(Enumerable.Repeat("ab", 100))).Excerpt.Length);
}
