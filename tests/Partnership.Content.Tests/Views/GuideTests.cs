using Partnership.Content.Snapshots;
using Partnership.Content.Tests.Builders;
using Partnership.Content.Views;

namespace Partnership.Content.Tests.Views;

public sealed class GuideTests
{
    private readonly PublicDocument guide = Documents.Of(ContentTypes.Guide, "Guide");

    [Fact]
    public void Parts_Several_KnowTheirNeighbours()
    {
        var parts = new Guide(Site(3).Items[0], Site(3)).Parts;

        Assert.Equal([1, 2, 3], parts.Select(p => p.Number));
        Assert.Equal([null, "Part 1", "Part 2"], parts.Select(p => p.Previous?.Item.Name));
        Assert.Equal(["Part 2", "Part 3", null], parts.Select(p => p.Next?.Item.Name));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Parts_NoneOrOne_HaveNoNeighbours(int count)
    {
        var site = Site(count);

        var parts = new Guide(site.Items[0], site).Parts;

        Assert.Equal(count, parts.Count);
        Assert.All(parts, p => Assert.Null(p.Previous ?? p.Next));
    }

    [Fact]
    public void Parts_OtherTypesBelow_AreNoParts()
    {
        var site = Documents.SnapshotOf(ShippedSchema.Schema, guide, Documents.Of(ContentTypes.Page, "Page", guide)).Default;

        Assert.Empty(new Guide(site.Items[0], site).Parts);
    }

    [Fact]
    public void Around_Part_IsItsGuide()
    {
        var site = Site(2);

        Assert.Equal(guide.Id, Guide.Around(site.Items[2], site).Item.Id);
    }

    [Fact]
    public void Around_ItemIsNoPart_Throws() => Assert.Throws<InvalidOperationException>(() => Guide.Around(Site(0).Items[0], Site(0)));

    private CultureSnapshot Site(int parts) => Documents.SnapshotOf(
        ShippedSchema.Schema,
        [guide, .. Enumerable.Range(1, parts).Select(n => Documents.Of(ContentTypes.GuidePart, $"Part {n}", guide, order: n)).Reverse()]).Default;
}
