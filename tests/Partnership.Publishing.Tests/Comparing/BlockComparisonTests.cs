using System.Collections.Immutable;
using CsCheck;
using Partnership.Content.Schema;
using Partnership.Content.Tests.Builders;
using Partnership.Content.Values;
using Partnership.Publishing.Comparing;
using Partnership.Publishing.Tests.Builders;

namespace Partnership.Publishing.Tests.Comparing;

public sealed class BlockComparisonTests
{
    private static readonly ContentSchema Schema = SchemaOf.Types(
        SchemaOf.Type("page", DocumentKind.Page, SchemaOf.Property("cards", EditorKind.Blocks) with { BlockTypes = ["card", "quote"] }),
        SchemaOf.Type(
            "card",
            DocumentKind.Element,
            SchemaOf.Property("text", EditorKind.Text),
            SchemaOf.Property("inner", EditorKind.Blocks) with { BlockTypes = ["quote"] }) with
        { Name = "Card" },
        SchemaOf.Type("quote", DocumentKind.Element, SchemaOf.Property("text", EditorKind.Text)) with { Name = "Quote" });

    private static readonly Block A = Card(1, "about the child");
    private static readonly Block B = Card(2, "about the family");
    private static readonly Block C = Card(3, "about the school");
    private static readonly Block D = Card(4, "about the police");

    [Theory]
    [InlineData("ABC", "ABC", "")]
    [InlineData("ABC", "ABCD", "Added D -4")]
    [InlineData("BC", "ABC", "Added A -1")]
    [InlineData("ABC", "AC", "Removed B 2-")]
    [InlineData("ABC", "ADC", "Removed B 2-, Added D -2")]
    [InlineData("ABCD", "DABC", "Moved D 4-1")]
    [InlineData("ABCD", "BCDA", "Moved A 1-4")]
    [InlineData("ABC", "DCAB", "Added D -1, Moved C 3-2")]
    public void Of_BlocksComeGoAndMove_NamesOnlyThose(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join(", ", Compare(Named(before), Named(after)).Select(b =>
            $"{b.Kind} {"ABCD"[b.Id.ToByteArray()[0] - 1]} {b.PlaceBefore}-{b.PlaceAfter}")));

    [Fact]
    public void Of_BlockSaysSomethingElse_ShowsItsProperties()
    {
        var block = Assert.Single(Compare([A, B], [A, B with { Properties = Bag.Of(("text", Bag.Text("about the parents"))) }]));

        Assert.Equal((B.Id, "card", "Card", DifferenceKind.Changed, 2, 2, false), (block.Id, block.ContentType, block.TypeName, block.Kind, block.PlaceBefore, block.PlaceAfter, block.HasMoved));
        var text = Assert.Single(block.Properties);
        Assert.Equal(("about the [-family-]", "about the {+parents+}"), (text.Before.Marked(), text.After.Marked()));
    }

    [Fact]
    public void Of_BlockIsMovedAndSaysSomethingElse_TellsBoth()
    {
        var block = Assert.Single(Compare([A, B, C], [B, C, A with { Properties = PropertyBag.Empty }]));

        Assert.Equal((A.Id, DifferenceKind.Changed, true), (block.Id, block.Kind, block.HasMoved));
        Assert.Equal(DifferenceKind.Removed, Assert.Single(block.Properties).Kind);
    }

    [Fact]
    public void Of_BlocksOnlyMove_PropertyIsMoved()
    {
        Assert.Equal(DifferenceKind.Moved, Property([A, B], [B, A]).Kind);
        Assert.Equal(DifferenceKind.Changed, Property([A, B], [B, C, A]).Kind);
        Assert.Equal(DifferenceKind.Added, Property([], [A]).Kind);
        Assert.Equal(DifferenceKind.Removed, Property([A], []).Kind);
    }

    [Fact]
    public void Of_AddedBlock_ShowsAllItSays() =>
        Assert.Equal("{+about the child+}", Assert.Single(Assert.Single(Compare([], [A])).Properties).After.Marked());

    [Fact]
    public void Of_BlockInsideABlock_IsCompared()
    {
        var quote = new Block(Guid.NewGuid(), "quote", Bag.Of(("text", Bag.Text("he said"))));
        var before = A with { Properties = Bag.Of(("inner", Bag.Blocks(quote))) };
        var after = A with { Properties = Bag.Of(("inner", Bag.Blocks(quote with { Properties = Bag.Of(("text", Bag.Text("she said"))) }))) };

        var inner = Assert.Single(Assert.Single(Assert.Single(Compare([before], [after])).Properties).Blocks);

        Assert.Equal(("Quote", "{+she+} said"), (inner.TypeName, Assert.Single(inner.Properties).After.Marked()));
    }

    [Fact]
    public void Of_BlockOfAnotherType_IsAnotherBlock() => Assert.Equal(
        [(DifferenceKind.Removed, "Card"), (DifferenceKind.Added, "Quote")],
        Compare([A], [A with { ContentType = "quote" }]).Select(b => (b.Kind, b.TypeName)));

    [Fact]
    public void Of_TypeTheSchemaNoLongerHas_IsShownByItsAlias()
    {
        var block = Assert.Single(Compare([], [A with { ContentType = "former" }]));

        Assert.Equal("former", block.TypeName);
        Assert.Equal("{+about the child+}", Assert.Single(block.Properties).After.Marked());
    }

    [Fact]
    public void Of_SameIdTwice_IsComparedInOrder() => Assert.Equal(
        DifferenceKind.Removed, Assert.Single(Compare([A, A], [A])).Kind);

    [Fact]
    public void Of_AnyShuffle_AddsAndRemovesNothing() =>
        Gen.Int[0, 8].SelectMany(n => Gen.Shuffle(Enumerable.Range(1, n).ToArray())).Sample(order =>
        {
            var before = order.Order().Select(n => Card(n, $"{n}")).ToArray();

            var differences = Compare(before, [.. order.Select(n => before[n - 1])]);

            Assert.All(differences, d => Assert.Equal((DifferenceKind.Moved, true), (d.Kind, d.HasMoved)));
            Assert.Equal(order.SequenceEqual(order.Order()), differences.IsEmpty);
        });

    // The blocks that stay, with what was removed put back and what was added taken away, are the earlier blocks.
    [Fact]
    public void Of_AnyBlocks_TellsOfEachThatDiffers() =>
        Gen.Select(Gen.Int[1, 9].Array[0, 8], Gen.Int[1, 9].Array[0, 8]).Sample((one, other) =>
        {
            var (before, after) = (one.Distinct().ToArray(), other.Distinct().ToArray());

            var differences = Compare([.. before.Select(n => Card(n, "x"))], [.. after.Select(n => Card(n, "x"))]);

            Assert.Equal(before.Except(after).Order(), Numbers(differences, DifferenceKind.Removed));
            Assert.Equal(after.Except(before).Order(), Numbers(differences, DifferenceKind.Added));
            var still = Numbers(differences, DifferenceKind.Moved).ToHashSet();
            Assert.Equal(before.Intersect(after).Where(n => !still.Contains(n)), after.Intersect(before).Where(n => !still.Contains(n)));
        });

    private static IEnumerable<int> Numbers(ImmutableArray<BlockDifference> differences, DifferenceKind kind) =>
        differences.Where(d => d.Kind == kind).Select(d => (int)d.Id.ToByteArray()[0]).Order();

    private static Block Card(int number, string text) => new(new Guid(number, 0, 0, new byte[8]), "card", Bag.Of(("text", Bag.Text(text))));

    private static Block[] Named(string names) => [.. names.Select(n => n switch { 'A' => A, 'B' => B, 'C' => C, _ => D })];

    private static ImmutableArray<BlockDifference> Compare(Block[] before, Block[] after) =>
        Differences(before, after) is [var property] ? property.Blocks : [];

    private static PropertyDifference Property(Block[] before, Block[] after) => Assert.Single(Differences(before, after));

    private static ImmutableArray<PropertyDifference> Differences(Block[] before, Block[] after) =>
        VersionComparison.Of(Cards(before), Cards(after), Schema.Get("page"), Schema, id => $"{id}");

    private static PropertyBag Cards(Block[] blocks) => blocks.Length == 0 ? PropertyBag.Empty : Bag.Of(("cards", Bag.Blocks([.. blocks])));
}
