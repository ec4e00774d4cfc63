using System.Globalization;
using CsCheck;
using Partnership.Documents.PageTexts;

namespace Partnership.Documents.Tests.PageTexts;

public sealed class PageTextCleanerPropertyTests
{
    private static readonly Gen<string> AnyWord = Gen.OneOf(
        Gen.OneOf([.. "adehnorstu"]).Array[1, 9].Select(c => new string(c)),
        Gen.Int[0, 60].Select(n => n.ToString(CultureInfo.InvariantCulture)),
        Gen.OneOf("Page", "of", "|", "safe-", "guarding", "•", "1.", "(a)", "Child", "Larch", "Finding", "-", "multi-agency"));

    private static readonly Gen<string> AnyLine = AnyWord.Array[1, 6].Select(words => string.Join(' ', words));

    private static readonly Gen<string> AnyPage = Gen.Select(AnyLine, Gen.OneOf("\n", "\n\n")).Array[0, 9].Select(
        lines => string.Concat(lines.Select(line => line.Item1 + line.Item2)));

    /// <summary>Whatever a file can hold, halves of characters and all.</summary>
    private static readonly Gen<string> AnyPiece = Gen.OneOf(
        AnyLine,
        Gen.Int[0, char.MaxValue].Select(i => ((char)i).ToString()),
        Gen.OneOf("\n", "\n\n", "\r\n", " ", "\t", "\u00A0", "\u00AD", "\u00AD\n", "-\n", "\uFB03", "\u200B", "\0", "\u0001", "\uFEFF", "😀", "\u2028", "\f", "\uF0B7"));

    private static readonly Gen<string[]> AnyFile = AnyPiece.Array[0, 30].Select(string.Concat).Array[0, 8];

    [Fact]
    public void Clean_AnyPages_GivesAsManyCleanPages() => AnyFile.Sample(raw =>
    {
        var pages = PageTextCleaner.Clean(raw);

        Assert.Equal(raw.Length, pages.Length);
        Assert.All(pages, page =>
        {
            Assert.All(page.Split('\n'), paragraph => Assert.Equal(paragraph.Trim(), paragraph));
            Assert.DoesNotContain("\n\n", page, StringComparison.Ordinal);
            Assert.DoesNotContain("  ", page, StringComparison.Ordinal);
            Assert.Equal(page.Trim(), page);
            Assert.All(page, c => Assert.False(IsUnwanted(c), $"U+{(int)c:X4}"));
        });
    }, iter: 3000);

    [Fact]
    public void Clean_FewPagesWithoutNumbers_KeepsEveryLetterInItsOrder() => AnyPage.Array[1, 2].Sample(raw =>
    {
        string[] unnumbered = [.. raw.Select(page => page.Replace("Page", "Leaf", StringComparison.Ordinal).Replace("of", "from", StringComparison.Ordinal))];

        Assert.Equal(Letters(unnumbered), Letters(PageTextCleaner.Clean(unnumbered)));
    }, iter: 2000);

    [Fact]
    public void Clean_LineThatStandsOnOnePage_IsNeverLeftOut() => AnyPage.Array[3, 12].Sample(raw =>
    {
        // A mark in every line makes it the only one of its kind; digits in it change from page to page as a number would.
        string[] marked = [.. raw.Select((page, index) => string.Join('\n', page.Split('\n').Select(
            (line, place) => line.Length == 0 ? line : $"w{Letter(index)}{Letter(place)} {line}")))];

        Assert.Equal(Letters(marked), Letters(PageTextCleaner.Clean(marked)));
    }, iter: 2000);

    [Fact]
    public void Clean_HeadAndFootOnEveryPage_AreLeftOutAndNothingElse() => Gen.Select(
        Gen.Int[3, 30], Gen.OneOf("{0}", "Page {0}", "Page {0} of {1}", "- {0} -", "{0} | Larch"), Gen.Int[0, 20], Gen.Bool).Sample((pages, foot, before, isAtTop) =>
    {
        string Line(int page) => string.Format(CultureInfo.InvariantCulture, foot, page + before, pages + before);
        string Text(int page) => $"It was {Letter(page)}.\n\nThen it was {Letter(page)}{Letter(page)}.";
        var numbers = Enumerable.Range(1, pages).ToArray();

        var clean = PageTextCleaner.Clean([.. numbers.Select(n => isAtTop ? $"The head\n{Line(n)}\n\nIn all {Text(n)}" : $"The head\n\nIn all {Text(n)}\n\n{Line(n)}")]);

        Assert.Equal(numbers.Select(n => $"In all It was {Letter(n)}.\nThen it was {Letter(n)}{Letter(n)}."), clean);
    }, iter: 300);

    private static string Letter(int number) => $"{(char)('a' + (number % 26))}{(char)('a' + (number / 26))}";

    private static string Letters(IEnumerable<string> pages) => string.Concat(pages.SelectMany(page => page).Where(char.IsLetterOrDigit));

    private static bool IsUnwanted(char c) => c is not '\n'
        && (char.IsControl(c) || c is '\u00AD' or '\u200B' or '\uFEFF' or '\u00A0' or (>= '\uFB00' and <= '\uFB06'));
}
