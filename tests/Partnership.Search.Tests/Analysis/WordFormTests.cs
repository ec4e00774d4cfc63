using Partnership.Search.Tests.Sites;

namespace Partnership.Search.Tests.Analysis;

public sealed class WordFormTests
{
    [Theory]
    [InlineData("Zo\u00EB came.", "zoe")]
    [InlineData("Zoe came.", "Zo\u00EB")]
    [InlineData("Zo\u00EB came.", "Zoe\u0308")]
    [InlineData("Zoe\u0308 came.", "Zo\u00EB")]
    [InlineData("Zoe\u0308 came.", "zoe")]
    [InlineData("The visitor's note.", "visitor")]
    [InlineData("The visitor\u2019s note.", "visitors")]
    [InlineData("The visitor note.", "visitor's")]
    [InlineData("The parents' house.", "parent")]
    [InlineData("O'Neill wrote.", "O\u2019Neill")]
    [InlineData("A multi-agency plan.", "multi-agency")]
    [InlineData("A multi-agency plan.", "multi agency")]
    [InlineData("A multi agency plan.", "multi-agency")]
    [InlineData("A multi\u2011agency plan.", "multi-agency")]
    [InlineData("A multi\u2013agency plan.", "multi-agency")]
    [InlineData("A safe\u00ADguarding plan.", "safeguarding")]
    [InlineData("A safeguarding\u200E plan.", "safeguarding")]
    [InlineData("A \uFB01nding.", "finding")]
    [InlineData("Ring 0800 800 5000 now.", "0800 800 5000")]
    [InlineData("Section 3.2 says so.", "3.2")]
    [InlineData("In 2023/24 it was so.", "2023/24")]
    [InlineData("Some 1,250 children.", "1,250")]
    [InlineData("Bruises on arms.", "bruised arm")]
    [InlineData("SAFEGUARDING", "safeguarding")]
    [InlineData("\u0645\u0631\u062D\u0628\u0627 said she.", "\u0645\u0631\u062D\u0628\u0627")]
    [InlineData("\u5152\u7AE5\u4FDD\u8B77", "\u4FDD\u8B77")]
    public async Task Find_WordInAnotherForm_IsFoundWithEveryWord(string text, string query)
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", text);
        site.PublishPage("Plover", "Something else.");
        await site.ShowAsync();

        var results = site.Find(query);

        Assert.Equal("Alder", Assert.Single(results.Hits).Item.Name);
        Assert.Equal(1, results.WithEveryWord);
        Assert.Null(results.Suggestion);
    }

    [Theory]
    [InlineData("Zoe\u0308 came.", "zoe", "<mark>Zoe\u0308</mark> came.")]
    [InlineData("A safe\u00ADguarding plan.", "safeguarding", "A <mark>safe\u00ADguarding</mark> plan.")]
    [InlineData("The visitor\u2019s note.", "visitor", "The <mark>visitor\u2019s</mark> note.")]
    public async Task Find_WordInAnotherForm_IsMarkedAsItStands(string text, string query, string expected)
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", text);
        await site.ShowAsync();

        var snippet = Assert.Single(site.Find(query).Hits).Snippet;

        Assert.Equal(expected, string.Concat(snippet.Pieces.Select(p => p.IsMarked ? $"<mark>{p.Text}</mark>" : p.Text)));
    }
}
