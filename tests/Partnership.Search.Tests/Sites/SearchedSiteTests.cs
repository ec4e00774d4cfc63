namespace Partnership.Search.Tests.Sites;

public class SearchedSiteTests
{
    [Fact]
    public async Task Find_WordsOnAPageOfAReport_FindsTheReviewWithThatPage()
    {
        await using var site = new SearchedSite();
        await site.PublishReviewAsync("Child Heron", ["Nothing here.", "The health visitor wrote of a <b>damp</b> cot. She told nobody."]);
        site.PublishPage("Damp", "Something else.");
        await site.ShowAsync();

        var results = site.Find("visitors cot");

        var hit = Assert.Single(results.Hits);
        Assert.Equal("Child Heron", hit.Item.Name);
        var page = Assert.Single(hit.Pages);
        Assert.Equal(2, page.Number);
        Assert.EndsWith("#page=2", page.Url, StringComparison.Ordinal);
        Assert.Equal(
            "The health <mark>visitor</mark> wrote of a &lt;b&gt;damp&lt;/b&gt; <mark>cot</mark>. She told nobody.",
            page.Snippet.ToHtml(System.Text.Encodings.Web.HtmlEncoder.Default));
    }
}
