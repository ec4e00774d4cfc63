using System.Text.Encodings.Web;
using CsCheck;
using Partnership.Search.Highlighting;
using Partnership.Search.Tests.Fuzzing;

namespace Partnership.Search.Tests.Highlighting;

public sealed class SnippetMakerTests
{
    private const string Story = "Nobody asked. The bruise was seen by a visitor. It rained all day. Later the bruise was gone.";

    [Fact]
    public void Make_WordsStandTogetherInOneSentence_ShowsThatWhole()
    {
        var snippet = Make(Story, "visitor", "bruise");

        Assert.Contains("The <mark>bruise</mark> was seen by a <mark>visitor</mark>.", snippet, StringComparison.Ordinal);
    }

    [Fact]
    public void Make_NoWord_ShowsTheBeginning() => Assert.StartsWith("Nobody asked.", Make(Story), StringComparison.Ordinal);

    [Fact]
    public void Make_NoText_IsEmpty() => Assert.Equal("", Make("", "bruise"));

    [Fact]
    public void Make_ALongSentence_IsCutAtWordsAroundTheMark()
    {
        var text = string.Concat(Enumerable.Repeat("far away ", 100)) + "the bruise " + string.Concat(Enumerable.Repeat("long after ", 100));

        var snippet = Make(text, "bruise");

        Assert.Contains("the <mark>bruise</mark> long after", snippet, StringComparison.Ordinal);
        Assert.StartsWith("\u2026", snippet, StringComparison.Ordinal);
        Assert.EndsWith("\u2026", snippet, StringComparison.Ordinal);
        Assert.InRange(snippet.Length, 100, SnippetMaker.MaxLength + 20);
    }

    [Fact]
    public void Make_WhatStandsBeforeTheBody_IsNotShown()
    {
        var text = "A bruise\nLabel\nIt was a bruise.";

        Assert.Equal("It was a <mark>bruise</mark>.", Snip(text, text.IndexOf("It", StringComparison.Ordinal), "bruise"));
    }

    [Fact]
    public void Make_TheTextHasMarkup_ItIsShownAndNeverRun() =>
        Assert.Equal("&lt;script&gt;<mark>bruise</mark>&lt;/script&gt; &amp; &lt;/mark&gt;.", Make("<script>bruise</script> & </mark>.", "bruise"));

    [Fact]
    public void Make_AnyText_ShowsOnlyWhatTheTextSays() => Gen.Select(HostileText.Short, Gen.Int[0, 50], Gen.Int[1, 20]).Sample((text, at, length) =>
    {
        Mark[] marks = at + length <= text.Length ? [new Mark(at, at + length, 0)] : [];

        var snippet = SnippetMaker.Make(text, 0, marks, static _ => 1);

        Assert.Contains(snippet.Text.Trim('\u2026'), text.Replace('\n', ' '), StringComparison.Ordinal);
    });

    private static string Make(string text, params string[] words) => Snip(text, 0, words);

    private static string Snip(string text, int from, params string[] words)
    {
        var marks = words.SelectMany((word, i) => Places(text, word).Select(at => new Mark(at, at + word.Length, i))).OrderBy(m => m.Start).ToList();
        return SnippetMaker.Make(text, from, marks, static _ => 1).ToHtml(HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
    }

    private static IEnumerable<int> Places(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            yield return at;
    }
}
