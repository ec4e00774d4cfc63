using System.Collections.Immutable;
using CsCheck;
using Partnership.Content.Tests.Builders;
using Partnership.Content.Values;
using Partnership.Publishing.Comparing;
using Partnership.Publishing.Tests.Builders;

namespace Partnership.Publishing.Tests.Comparing;

public sealed class VersionComparisonTests
{
    private static readonly Guid Neglect = Guid.Parse("11111111-0000-0000-0000-000000000000");
    private static readonly Guid Police = Guid.Parse("22222222-0000-0000-0000-000000000000");

    private static readonly Gen<PropertyBag> AnyValues = AnyBag.Of(EveryEditor.Type, EveryEditor.Schema);

    [Theory]
    [MemberData(nameof(Values))]
    public void Of_ValueDiffers_ShowsWhatPeopleRead(string alias, PropertyValue before, PropertyValue after, string left, string right)
    {
        var difference = Assert.Single(Compare(Bag.Of((alias, before)), Bag.Of((alias, after))));

        Assert.Equal((left, right), (difference.Before.Marked(), difference.After.Marked()));
        Assert.Equal((alias, alias, "Content", DifferenceKind.Changed), (difference.Alias, difference.Name, difference.Group, difference.Kind));
    }

    public static IEnumerable<TheoryDataRow<string, PropertyValue, PropertyValue, string, string>> Values =>
    [
        new("text", Bag.Text("Child Alder"), Bag.Text("Child Birch"), "Child [-Alder-]", "Child {+Birch+}"),
        new("longText", Bag.Text("one\ntwo"), Bag.Text("one\nthree"), "one\n[-two-]", "one\n{+three+}"),
        new("number", Bag.Number(1.50m), Bag.Number(12m), "[-1.5-]", "{+12+}"),
        new("boolean", new BooleanValue(true), new BooleanValue(false), "[-Yes-]", "{+No+}"),
        new("date", Bag.Date(2026, 5, 5), Bag.Date(2026, 5, 6), "[-5 May 2026-]", "{+6 May 2026+}"),
        new("choice", Bag.Text("one"), Bag.Text("two"), "[-One-]", "{+Two+}"),
        new("choices", Bag.Texts("one"), Bag.Texts("one", "two"), "One", "One{+\nTwo+}"),
        new("choices", Bag.Texts("former", "one"), Bag.Texts("one"), "[-former-]\nOne", "One"),
        new("tags", Bag.Texts("home visits", "sleep"), Bag.Texts("home", "sleep"), "[-home visits-]\nsleep", "{+home+}\nsleep"),
        new("email", Bag.Text("a@example.org"), Bag.Text("b@example.org"), "[-a@example.org-]", "{+b@example.org+}"),
        new("url", Bag.Text("https://example.org/a"), Bag.Text("https://example.org/b"), "[-https://example.org/a-]", "{+https://example.org/b+}"),
        new("items", Bag.Items(Neglect), Bag.Items(Police), "[-Neglect-]", "{+Police+}"),
        new("files", Bag.Files(Neglect, Police), Bag.Files(Police), "[-Neglect-]\nPolice", "Police"),
    ];

    [Fact]
    public void Of_ValueComesOrGoes_IsAddedOrRemoved()
    {
        var bag = Bag.Of(("text", Bag.Text("Child Alder")), ("richText", Bag.RichText("<p>One</p><p>Two</p>")), ("items", Bag.Items(Neglect, Police)));

        var added = Compare(PropertyBag.Empty, bag);
        var removed = Compare(bag, PropertyBag.Empty);

        Assert.Equal(["{+Child Alder+}", "{+One\nTwo+}", "{+Neglect\nPolice+}"], added.Select(d => d.After.Marked()));
        Assert.All(added, d => Assert.Equal((DifferenceKind.Added, 0), (d.Kind, d.Before.Length)));
        Assert.Equal(["[-Child Alder-]", "[-One\nTwo-]", "[-Neglect\nPolice-]"], removed.Select(d => d.Before.Marked()));
        Assert.All(removed, d => Assert.Equal((DifferenceKind.Removed, 0), (d.Kind, d.After.Length)));
    }

    [Theory]
    [InlineData("tags")]
    [InlineData("items")]
    public void Of_OnlyTheOrderDiffers_IsMoved(string alias)
    {
        var (before, after) = alias == "tags"
            ? ((PropertyValue)Bag.Texts("a", "b", "c"), (PropertyValue)Bag.Texts("c", "a", "b"))
            : (Bag.Items(Neglect, Police), Bag.Items(Police, Neglect));

        Assert.Equal(DifferenceKind.Moved, Assert.Single(Compare(Bag.Of((alias, before)), Bag.Of((alias, after)))).Kind);
    }

    [Fact]
    public void Of_TwoPicksWithTheSameName_AreToldApart()
    {
        var difference = Assert.Single(VersionComparison.Of(
            Bag.Of(("items", Bag.Items(Neglect))), Bag.Of(("items", Bag.Items(Police))), EveryEditor.Type, EveryEditor.Schema, _ => "Same name"));

        Assert.Equal(("[-Same name-]", "{+Same name+}"), (difference.Before.Marked(), difference.After.Marked()));
    }

    [Fact]
    public void Of_PropertyTheSchemaNoLongerHas_IsShownLast()
    {
        var differences = Compare(
            Bag.Of(("former", Bag.Text("old")), ("url", Bag.Text("https://a.example"))), Bag.Of(("former", Bag.Number(1)), ("another", Bag.Texts("x"))));

        Assert.Equal(
            [("url", "url", "Content", "[-https://a.example-]", ""), ("another", "another", "", "", "{+x+}"), ("former", "former", "", "[-old-]", "{+1+}")],
            differences.Select(d => (d.Alias, d.Name, d.Group, d.Before.Marked(), d.After.Marked())));
    }

    [Fact]
    public void Of_EqualBags_HasNoDifference() => AnyValues.Sample(bag =>
        Assert.Empty(Compare(bag, new PropertyBag(bag.Reverse()))));

    // What a person may overlook is as bad as what isn't signed: whatever would change the hash is shown.
    [Fact]
    public void Of_AnyBags_DiffersExactlyWhereTheirJsonDoes() => Gen.Select(AnyValues, AnyValues).Sample((before, after) =>
    {
        var expected = EveryEditor.Type.Properties.Select(p => p.Alias)
            .Where(alias => PropertyJson.Write(Only(before, alias)) != PropertyJson.Write(Only(after, alias)));

        var differences = Compare(before, after);

        Assert.Equal(expected, differences.Select(d => d.Alias));
        Assert.All(differences, d => Assert.True(ShowsSomething(d), $"{d.Alias} shows nothing"));
    });

    [Fact]
    public void Of_AnyBags_GivesBothTextsBack() => Gen.Select(AnyValues, AnyValues).Sample((before, after) =>
    {
        foreach (var difference in Compare(before, after))
        {
            Assert.Equal(Whole(before, difference.Alias), difference.Before.Plain());
            Assert.Equal(Whole(after, difference.Alias), difference.After.Plain());
            Assert.All(difference.Before, r => Assert.NotEqual(TextRunKind.Inserted, r.Kind));
            Assert.All(difference.After, r => Assert.NotEqual(TextRunKind.Deleted, r.Kind));
        }
    });

    // Compared with nothing, a value is shown whole: the texts must be those that a comparison gives back.
    private static string Whole(PropertyBag bag, string alias) =>
        Compare(PropertyBag.Empty, Only(bag, alias)) is [var only] ? only.After.Plain() : "";

    private static bool ShowsSomething(PropertyDifference difference) =>
        difference.Kind is DifferenceKind.Added or DifferenceKind.Removed || difference.OnlyMarkupDiffers || !difference.Blocks.IsEmpty
        || difference.Before.Concat(difference.After).Any(r => r.Kind != TextRunKind.Same);

    private static PropertyBag Only(PropertyBag bag, string alias) => new(bag.Where(v => v.Key == alias));

    private static ImmutableArray<PropertyDifference> Compare(PropertyBag before, PropertyBag after) =>
        VersionComparison.Of(before, after, EveryEditor.Type, EveryEditor.Schema, id => id == Neglect ? "Neglect" : id == Police ? "Police" : $"{id}");
}
