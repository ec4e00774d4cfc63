using Partnership.Content.Tests.Builders;
using Partnership.Content.Values;

namespace Partnership.Content.Tests.Values;

public sealed class RichTextPicturesTests
{
    private static readonly Guid One = Guid.Parse("0a1b2c3d-0000-4000-8000-000000000001");
    private static readonly Guid Two = Guid.Parse("0a1b2c3d-0000-4000-8000-000000000002");

    [Fact]
    public void In_TextWithPictures_AreThoseInTheirOrder() =>
        Assert.Equal([Two, One, Two], RichTextPictures.In($"<p>a{Image(Two)}</p><figure>{Image(One)}<figcaption>b</figcaption></figure>{Image(Two)}"));

    [Fact]
    public void In_AnyOrderOfAttributesAndAnyAlternative_IsFound() => Assert.Equal(
        [One, Two],
        RichTextPictures.In($"<img alt=\"5 > 4, not data-media-id=&quot;{Two}&quot;\" title=\"x\" data-media-id=\"{One}\"><img data-media-id=\"{Two}\" alt=\"\">"));

    [Theory]
    [InlineData("<p>Nothing to see.</p>")]
    [InlineData("<p>data-media-id=\"0a1b2c3d-0000-4000-8000-000000000001\"</p>")]
    [InlineData("<p>&lt;img data-media-id=\"0a1b2c3d-0000-4000-8000-000000000001\"&gt;</p>")]
    [InlineData("<a title=\"<img data-media-id=&quot;0a1b2c3d-0000-4000-8000-000000000001&quot;\">x</a>")]
    [InlineData("<img data-media-id=\"0a1b2c3d-0000-4000-8000-00000000000\" alt=\"\">")]
    [InlineData("<imgx data-media-id=\"0a1b2c3d-0000-4000-8000-000000000001\">")]
    public void In_WordsThatOnlyLookLikeOne_AreNone(string markup) => Assert.Empty(RichTextPictures.In(markup));

    [Theory]
    [InlineData("<p>Words, no picture.</p>", false)]
    [InlineData("<figure><img alt=\"\" data-media-id=\"x\"></figure>", false)]
    [InlineData("<p><img data-media-id=\"x\" alt=\"A chart\"></p>", false)]
    [InlineData("<a title=\"<img src=&quot;x&quot;>\">x</a> <a title=\"<img>\">y</a>", false)]
    [InlineData("<figure><img data-media-id=\"x\"></figure>", true)]
    [InlineData("<img alt=\"A chart\" data-media-id=\"x\"><p><img data-media-id=\"y\" title=\"alt='z'\"></p>", true)]
    public void LackAlternative_OnlyAPictureOfWhichNobodyHasSaidAnything(string markup, bool lacks) => Assert.Equal(lacks, RichTextPictures.LackAlternative(markup));

    [Fact]
    public void Replace_APicture_ChangesItEverywhereAndNothingElse()
    {
        var markup = $"<p>{One} {Image(One)}{Image(Two)}</p>{Image(One)}";

        Assert.Equal($"<p>{One} {Image(Two)}{Image(Two)}</p>{Image(Two)}", RichTextPictures.Replace(markup, One, Two));
    }

    [Fact]
    public void AllFiles_PicturesInFormattedText_AreAmongThem()
    {
        var block = Bag.Block("card", ("text", Bag.RichText(Image(Two))));
        var bag = Bag.Of(("body", Bag.RichText(Image(One))), ("cards", Bag.Blocks(block)));

        Assert.Equal([One, Two], bag.AllFiles().Order());
    }

    [Fact]
    public void WithFileReplaced_EveryKindOfUse_UsesTheOtherOnce()
    {
        var block = Bag.Block("card", ("text", Bag.RichText(Image(One))), ("report", Bag.Files(One)));
        var bag = Bag.Of(("files", Bag.Files(Two, One)), ("body", Bag.RichText(Image(One))), ("cards", Bag.Blocks(block)), ("name", Bag.Text(One.ToString())));

        var replaced = bag.WithFileReplaced(One, Two);

        Assert.All(replaced.AllFiles(), id => Assert.Equal(Two, id));
        Assert.Equal([Two], replaced.Files("files"));
        Assert.Equal(One.ToString(), replaced.Text("name"));
    }

    private static string Image(Guid id) => $"<img data-media-id=\"{id}\" alt=\"A\">";
}
