namespace Partnership.Demonstration.Tests;

public sealed class WordRunsTests
{
    private const string Twelve = "one two three four five six seven eight nine ten eleven twelve";

    [Fact]
    public void Shared_TwelveWordsInBoth_NamesBothTextsAndTheWholeRun()
    {
        var shared = WordRuns.Shared([Text("first", $"Before. {Twelve} thirteen after"), Text("second", $"Ahead: {Twelve} THIRTEEN, behind")]);

        Assert.Equal([$"first and second share: \"{Twelve} thirteen\""], shared);
    }

    [Fact]
    public void Shared_ElevenWordsInBoth_IsChance() =>
        Assert.Empty(WordRuns.Shared([Text("first", $"{Twelve} a"), Text("second", $"{Twelve[..^7]} b")]));

    [Fact]
    public void Shared_RunStandsTwiceInOneText_IsItsOwnAffair() =>
        Assert.Empty(WordRuns.Shared([Text("first", $"{Twelve} and again {Twelve}"), Text("second", "something else")]));

    [Fact]
    public void Shared_SecondRunAfterTheFirst_IsFoundToo()
    {
        var text = $"{Twelve} X {Twelve.ToUpperInvariant()}";

        Assert.Equal(2, WordRuns.Shared([Text("first", Twelve), Text("second", text)]).Count);
    }

    [Fact]
    public void Words_PunctuationAndMarkup_AreLeftOut() =>
        Assert.Equal(["the", "boys", "wellfed", "2", "cats"], WordRuns.Words("| The **boy's** | well-fed — 2 “cats”. |"));

    private static (string, IReadOnlyList<IReadOnlyList<string>>) Text(string name, string text) => (name, [WordRuns.Words(text)]);
}
