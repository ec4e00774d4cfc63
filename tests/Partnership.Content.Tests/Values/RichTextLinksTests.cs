using Partnership.Content.Values;

namespace Partnership.Content.Tests.Values;

public class RichTextLinksTests
{
    private const string Id = "11111111-2222-3333-4444-555555555555";

    [Theory]
    [InlineData("<p>No link. An abbr: <abbr title=\"<a href='x'>\">a</abbr></p>")]
    [InlineData("<p>A name: <a id=\"here\">words</a></p>", "")]
    [InlineData("<a href=\"/a?b=1&amp;c=2\" title=\"x\">One</a><p><a title=\"href\" href=\"/two\">Two</a></p>", "/a?b=1&c=2", "/two")]
    [InlineData("<a title=\"<a href='/not-this'>\" href=\"/this\">One</a>", "/this")]
    public void In_AText_FindsTheAddressesInTheirOrder(string markup, params string[] addresses) =>
        Assert.Equal(addresses.Select(a => new RichTextLink(null, a)), RichTextLinks.In(markup));

    [Fact]
    public void In_LinkToADocument_HasItsIdAndWhatStandsBehindItsAddress() => Assert.Equal(
        [new RichTextLink(Guid.Parse(Id), "#part"), new RichTextLink(Guid.Parse(Id), ""), new RichTextLink(null, "/c")],
        RichTextLinks.In($"<a data-destination-id=\"{Id}\" href=\"#part\">A</a> <a data-destination-id=\"{Id}\">B</a> <a data-destination-id=\"none\" href=\"/c\">C</a>"));
}
