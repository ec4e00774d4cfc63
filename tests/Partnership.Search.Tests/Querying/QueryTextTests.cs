using Partnership.Search.Querying;

namespace Partnership.Search.Tests.Querying;

public sealed class QueryTextTests
{
    [Theory]
    [InlineData("health visitor", "health visitor")]
    [InlineData("  health \t visitor \r\n", "health visitor")]
    [InlineData("\"damp cot\" visitor", "\"damp cot\" visitor")]
    [InlineData("visitor\"damp cot\"bruise", "visitor \"damp cot\" bruise")]
    [InlineData("\u201Cdamp cot\u201D", "\"damp cot\"")]
    [InlineData("\u201Edamp cot\u201C", "\"damp cot\"")]
    [InlineData("\u00ABdamp cot\u00BB", "\"damp cot\"")]
    [InlineData("child\u2019s", "child's")]
    [InlineData("\" damp cot \"", "\"damp cot\"")]
    public void Parse_WordsAndPhrases_KeepsThem(string typed, string expected) => Assert.Equal(expected, QueryText.Parse(typed).ToString());

    [Theory]
    [InlineData("\"damp cot", "damp cot")]
    [InlineData("damp cot\"", "damp cot")]
    [InlineData("damp\"cot", "damp cot")]
    [InlineData("\"damp\" \"cot", "\"damp\" cot")]
    [InlineData("\"\" damp", "damp")]
    [InlineData("\"!?\" damp", "damp")]
    [InlineData("\"-damp", "-damp")]
    public void Parse_QuotationMarksDoNotPair_PassesThemOver(string typed, string expected) => Assert.Equal(expected, QueryText.Parse(typed).ToString());

    [Theory]
    [InlineData("visitor -cot", "visitor -cot")]
    [InlineData("visitor !cot", "visitor -cot")]
    [InlineData("visitor NOT cot", "visitor -cot")]
    [InlineData("visitor NOT NOT cot", "visitor -cot")]
    [InlineData("visitor AND NOT cot", "+visitor -cot")]
    [InlineData("visitor - cot", "visitor cot")]
    [InlineData("visitor not cot", "visitor not cot")]
    [InlineData("visitor -\"damp cot\"", "visitor -\"damp cot\"")]
    [InlineData("visitor NOT \"damp cot\"", "visitor -\"damp cot\"")]
    [InlineData("multi-agency", "multi-agency")]
    [InlineData(")-cot", "-cot")]
    [InlineData("--cot", "-cot")]
    public void Parse_MinusOrNot_Excludes(string typed, string expected) => Assert.Equal(expected, QueryText.Parse(typed).ToString());

    [Theory]
    [InlineData("+visitor cot", "+visitor cot")]
    [InlineData("visitor AND cot", "+visitor +cot")]
    [InlineData("visitor && cot", "+visitor +cot")]
    [InlineData("visitor and cot", "visitor and cot")]
    [InlineData("AND visitor", "+visitor")]
    [InlineData("visitor AND", "+visitor")]
    [InlineData("-visitor AND cot", "-visitor +cot")]
    public void Parse_PlusOrAnd_Requires(string typed, string expected) => Assert.Equal(expected, QueryText.Parse(typed).ToString());

    [Theory]
    [InlineData("visitor OR cot", "visitor OR cot")]
    [InlineData("visitor | cot", "visitor OR cot")]
    [InlineData("visitor || cot", "visitor OR cot")]
    [InlineData("visitor or cot", "visitor or cot")]
    [InlineData("OR visitor", "visitor")]
    [InlineData("visitor OR", "visitor")]
    [InlineData("(visitor OR) cot", "visitor OR cot")]
    public void Parse_Or_WantsAny(string typed, string expected) => Assert.Equal(expected, QueryText.Parse(typed).ToString());

    [Theory]
    [InlineData("visit*", "visit*")]
    [InlineData("(visit*)", "visit*")]
    [InlineData("visit?*", "visit*")]
    [InlineData("visit?", "visit")]
    [InlineData("visit~", "visit")]
    [InlineData("OR?", "")]
    [InlineData("(visitor (cot))", "visitor cot")]
    [InlineData("* visitor", "visitor")]
    public void Parse_StarsAndBrackets_KeepsTheStarBehindAWord(string typed, string expected) => Assert.Equal(expected, QueryText.Parse(typed).ToString());

    [Theory]
    [InlineData("damp\0cot", "damp cot")]
    [InlineData("damp\u0001\u001Bcot\u007F", "damp cot")]
    [InlineData("damp\uD800cot", "damp cot")]
    [InlineData("\uDC00damp cot\uD83D", "damp cot")]
    [InlineData("damp\uFFFDcot", "damp cot")]
    [InlineData("safe\u00ADguarding", "safeguarding")]
    [InlineData("safe\u200Bguarding\uFEFF", "safeguarding")]
    [InlineData("\u202Edamp\u202C \u200Fcot\u200E", "damp cot")]
    [InlineData("damp\u00A0cot\u2028bruise", "damp cot bruise")]
    [InlineData("\u0645\u0631\u062D\u0628\u0627 \u05D9\u05DC\u05D3", "\u0645\u0631\u062D\u0628\u0627 \u05D9\u05DC\u05D3")]
    [InlineData("\U0001F476 baby \U0001D504", "baby \U0001D504")]
    public void Parse_SpecialCharacters_KeepsWhatIsAWord(string typed, string expected) => Assert.Equal(expected, QueryText.Parse(typed).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData("OR")]
    [InlineData("AND NOT || &&")]
    [InlineData("- + ! * ? ( ) \" \"\"")]
    [InlineData("\0\u0001\uD800")]
    [InlineData("\U0001F476\u200D\U0001F467 \u2603")]
    public void Parse_NoWords_IsEmpty(string? typed) => Assert.True(QueryText.Parse(typed).IsEmpty);

    [Fact]
    public void Parse_HundredKilobytes_LooksAtTheBeginning()
    {
        var text = QueryText.Parse(string.Concat(Enumerable.Repeat("word ", 20_000)));

        Assert.Equal(QueryText.MaxLength / 5, text.Clauses.Length);
    }

    [Fact]
    public void Parse_EndIsInTheMiddleOfACharacter_LeavesItOut()
    {
        var text = QueryText.Parse(new string('x', QueryText.MaxLength - 1) + "\U0001D504");

        Assert.Equal(new string('x', QueryText.MaxLength - 1), text.ToString());
    }

    [Fact]
    public void Parse_ManyParts_TakesDashesForDashes()
    {
        var text = QueryText.Parse("The child -who was three- lived with -both of- +her OR his parents in the house");

        Assert.DoesNotContain(text.Clauses, c => c.IsExcluded || c.IsRequired);
        Assert.False(text.IsAny);
    }
}
