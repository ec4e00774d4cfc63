using CsCheck;
using Partnership.Content.Tests.Builders;
using Partnership.Content.Values;

namespace Partnership.Content.Tests.Values;

public sealed class PropertyBagTests
{
    [Fact]
    public void PublicOnly_InternalValue_IsTakenOut()
    {
        var bag = Bag.Of(("text", Bag.Text("public")), ("textInternal", Bag.Text("secret")));

        var result = PublicOnly(bag);

        Same.Bags(Bag.Of(("text", Bag.Text("public"))), result);
    }

    [Fact]
    public void PublicOnly_UnknownAlias_IsTakenOut()
    {
        var bag = Bag.Of(("text", Bag.Text("public")), ("former", Bag.Text("secret")), ("Text", Bag.Text("secret")));

        var result = PublicOnly(bag);

        Same.Bags(Bag.Of(("text", Bag.Text("public"))), result);
    }

    [Fact]
    public void PublicOnly_InternalAndUnknownInsideBlocksOfBlocks_AreTakenOut()
    {
        var inner = Bag.Block(EveryEditor.InnerBlock, ("text", Bag.Text("kept")), ("textInternal", Bag.Text("secret")), ("former", Bag.Text("secret")));
        var outer = Bag.Block(EveryEditor.OuterBlock, ("blocks", Bag.Blocks(inner)));

        var result = PublicOnly(Bag.Of(("blocks", Bag.Blocks(outer))));

        var kept = inner with { Properties = Bag.Of(("text", Bag.Text("kept"))) };
        Same.Bags(Bag.Of(("blocks", Bag.Blocks(outer with { Properties = Bag.Of(("blocks", Bag.Blocks(kept))) }))), result);
    }

    [Fact]
    public void PublicOnly_BlockOfAnUnknownType_IsTakenOut()
    {
        var known = Bag.Block(EveryEditor.InnerBlock, ("text", Bag.Text("kept")));
        var unknown = Bag.Block("former", ("text", Bag.Text("secret")));

        var result = PublicOnly(Bag.Of(("blocks", Bag.Blocks(unknown, known))));

        Assert.Equal("kept", result.Blocks("blocks").Single().Properties.Text("text"));
    }

    [Fact]
    public void PublicOnly_NothingHasToGo_IsTheSameInstance()
    {
        var inner = Bag.Block(EveryEditor.InnerBlock, ("text", Bag.Text("kept")));
        var bag = Bag.Of(("text", Bag.Text("public")), ("blocks", Bag.Blocks(Bag.Block(EveryEditor.OuterBlock, ("blocks", Bag.Blocks(inner))))));

        Assert.Same(bag, PublicOnly(bag));
    }

    [Fact]
    public void PublicOnly_AnyValues_AreWhatASchemaWithoutInternalPropertiesReads() =>
        AnyBag.Of(EveryEditor.Type, EveryEditor.Schema).Sample(bag =>
        {
            var open = new PropertyJsonReader(EveryEditor.PublicSchema);
            var expected = open.Read(PropertyJson.Write(bag), EveryEditor.PublicSchema.Get(EveryEditor.Document));

            var result = PublicOnly(bag);

            Same.Bags(expected, result);
            Assert.DoesNotContain("Internal\"", PropertyJson.Write(result), StringComparison.Ordinal);
        });

    [Fact]
    public void PublicOnly_Twice_IsTheSameInstanceAsOnce() => AnyBag.Of(EveryEditor.Type, EveryEditor.Schema).Sample(bag =>
    {
        var once = PublicOnly(bag);

        Assert.Same(once, PublicOnly(once));
    });

    [Fact]
    public void Constructor_SourceChangesLater_KeepsItsValues()
    {
        var source = new Dictionary<string, PropertyValue> { ["text"] = Bag.Text("before") };
        var bag = new PropertyBag(source);

        source["text"] = Bag.Text("after");

        Assert.Equal("before", bag.Text("text"));
    }

    [Fact]
    public void Accessors_ValueIsUnset_GiveNothing()
    {
        var bag = PropertyBag.Empty;

        Assert.Null(bag["a"]);
        Assert.Null(bag.Text("a"));
        Assert.Null(bag.RichText("a"));
        Assert.Null(bag.Date("a"));
        Assert.Null(bag.Number("a"));
        Assert.False(bag.IsTrue("a"));
        Assert.Empty(bag.Texts("a"));
        Assert.Empty(bag.Items("a"));
        Assert.Empty(bag.Files("a"));
        Assert.Empty(bag.Blocks("a"));
    }

    [Fact]
    public void Accessors_ValueHasAnotherShape_GiveNothing()
    {
        var bag = Bag.Of(("a", new BooleanValue(false)), ("b", Bag.RichText("<p>b</p>")));

        Assert.Null(bag.Text("b"));
        Assert.Null(bag.RichText("a"));
        Assert.Null(bag.Date("a"));
        Assert.Null(bag.Number("a"));
        Assert.False(bag.IsTrue("a"));
        Assert.Empty(bag.Texts("a"));
        Assert.Empty(bag.Items("a"));
        Assert.Empty(bag.Files("a"));
        Assert.Empty(bag.Blocks("a"));
    }

    [Fact]
    public void AllFiles_FilesInBlocks_AreAmongThem()
    {
        Guid[] ids = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];
        var inner = Bag.Block(EveryEditor.InnerBlock, ("files", Bag.Files(ids[2])), ("items", Bag.Items(Guid.NewGuid())));
        var outer = Bag.Block(EveryEditor.OuterBlock, ("files", Bag.Files(ids[1])), ("blocks", Bag.Blocks(inner)));
        var bag = Bag.Of(("files", Bag.Files(ids[0], ids[1])), ("blocks", Bag.Blocks(outer)));

        Assert.Equal(ids.Order(), bag.AllFiles().Distinct().Order());
    }

    private static PropertyBag PublicOnly(PropertyBag bag) => bag.PublicOnly(EveryEditor.Type, EveryEditor.Schema);
}
