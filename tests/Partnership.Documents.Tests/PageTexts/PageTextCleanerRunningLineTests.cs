using Partnership.Documents.PageTexts;

namespace Partnership.Documents.Tests.PageTexts;

public sealed class PageTextCleanerRunningLineTests
{
    private static readonly string[] Names = ["Alder", "Bittern", "Curlew", "Dunlin", "Elder", "Fern", "Goose", "Heron", "Ibis", "Jay"];

    [Theory]
    [InlineData("{0}")]
    [InlineData("- {0} -")]
    [InlineData("Page {0}")]
    [InlineData("Page {0} of 10")]
    [InlineData("page {0}/10")]
    [InlineData("{0} of 10")]
    [InlineData("[{0}]")]
    [InlineData("{0} | Child Larch")]
    [InlineData("{0} Child Larch")]
    [InlineData("Child Larch | {0}")]
    [InlineData("Child Larch, page {0} of 10")]
    [InlineData("Child Larch 2024 {0}")]
    [InlineData("Child Larch, June 2024")]
    public void Clean_FootRecurs_IsLeftOut(string foot) => Assert.Equal(Texts(10), Clean(10, page => Foot(page, foot)));

    [Fact]
    public void Clean_HeadAndFootRecur_BothAreLeftOut() =>
        Assert.Equal(Texts(4), Clean(4, page => $"Larkmere partnership\nChild Larch\n\n{Foot(page, "- {0} -")}"));

    [Fact]
    public void Clean_HeadsAlternate_BothAreLeftOut() =>
        Assert.Equal(Texts(10), Clean(10, page => page % 2 == 0 ? $"{page} | Larkmere\n\n{Text(page)}" : $"Child Larch | {page}\n\n{Text(page)}"));

    [Fact]
    public void Clean_CoverHasNoFoot_OtherPagesLoseTheirs() =>
        Assert.Equal(Texts(6), Clean(6, page => page == 1 ? Text(page) : Foot(page, "{0}")));

    [Fact]
    public void Clean_NumbersBeginAfterTheFrontMatter_AreLeftOut() =>
        Assert.Equal(Texts(8), Clean(8, page => page <= 3 ? Foot(page, new string('i', page)) : Foot(page - 3, "{0}", Text(page))));

    [Fact]
    public void Clean_TwoPagesWithTheirNumber_LoseItAndWhatStandsBeside() =>
        Assert.Equal(Texts(2), Clean(2, page => $"This is a made-up review.\nPage {page} of 2\n\n{Text(page)}"));

    [Fact]
    public void Clean_OnePageWithItsNumber_LosesIt() => Assert.Equal(Texts(1), Clean(1, page => Foot(page, "Page {0} of 1")));

    [Fact]
    public void Clean_LineRecursOnTwoPagesOnly_Stays() => Assert.All(Clean(2, page => $"Child Larch\n\n{Text(page)}"), page => Assert.StartsWith("Child Larch\n", page, StringComparison.Ordinal));

    [Fact]
    public void Clean_LineRecursInTheMiddle_Stays() =>
        Assert.All(Clean(4, page => $"{Text(page)}\none\ntwo\n\nWhat we found\n\nthree\nfour\n{Text(page)}"), page => Assert.Contains("\nWhat we found\n", page, StringComparison.Ordinal));

    [Theory]
    [InlineData("Finding {0}")]
    [InlineData("Recommendation {0}: ask")]
    [InlineData("{0}. Ask")]
    public void Clean_NumberedHeadings_Stay(string heading) =>
        Assert.All(Clean(4, page => $"{Foot(page, heading, "")}\n\n{Text(page)}"), page => Assert.Equal(2, page.Split('\n').Length));

    [Fact]
    public void Clean_NumbersThatDoNotGoUpWithThePages_Stay()
    {
        int[] counts = [12, 7, 31, 4, 5, 19];

        Assert.Equal(counts.Select((count, index) => $"{Text(index + 1)}\n{count}"), Clean(6, page => $"{Text(page)}\n\n{counts[page - 1]}"));
    }

    [Fact]
    public void Clean_PageEndsWithATableAndItsNumber_LosesTheNumberOnly() =>
        Assert.Equal("Text about Curlew.\n3", Clean(6, page => $"{Text(page)}{(page == 3 ? "\n\n3" : "")}\n\n{page}")[2]);

    [Fact]
    public void Clean_TableOfContents_KeepsItsText()
    {
        const string Contents = "Contents\n\n1. First\n\n4\n\n2. Then\n\n5\n\n3. Last\n\n6";

        var pages = Clean(8, page => Foot(page, "Page {0} of 8", page == 2 ? Contents : Text(page)));

        Assert.Equal(Contents.Replace("\n\n", "\n", StringComparison.Ordinal), pages[1]);
    }

    [Fact]
    public void Clean_ScannedPagesAmongOthers_DoNotHideAFoot() =>
        Assert.Equal([.. Texts(4), "", "", "", "", "", ""], Clean(10, page => page > 4 ? "" : $"{Text(page)}\n\nChild Larch"));

    private static string Text(int page) => $"Text about {Names[page - 1]}.";

    private static IEnumerable<string> Texts(int pages) => Enumerable.Range(1, pages).Select(Text);

    private static string Foot(int page, string foot) => Foot(page, foot, Text(page));

    private static string Foot(int page, string foot, string text) =>
        $"{text}\n\n{string.Format(System.Globalization.CultureInfo.InvariantCulture, foot, page)}".TrimStart();

    private static System.Collections.Immutable.ImmutableArray<string> Clean(int pages, Func<int, string> page) =>
        PageTextCleaner.Clean([.. Enumerable.Range(1, pages).Select(page)]);
}
