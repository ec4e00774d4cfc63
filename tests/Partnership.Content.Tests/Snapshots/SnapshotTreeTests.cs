using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Snapshots;
using Partnership.Content.Tests.Builders;
using Partnership.Content.Values;

namespace Partnership.Content.Tests.Snapshots;

public sealed class SnapshotTreeTests
{
    [Fact]
    public void Build_NothingIsPublished_IsEmpty()
    {
        var snapshot = Snapshot.Build(SmallSite.Schema, PublishedSet.Empty);

        Assert.Equal(0, snapshot.Sequence);
        Assert.Empty(snapshot.AllCultures);
        Assert.Empty(snapshot.Media);
        Assert.Empty(snapshot.Default.Items);
        Assert.Null(snapshot.Default.Home);
        Assert.Equal("nothing", snapshot.At("/"));
    }

    [Fact]
    public void Build_Tree_OrdersParentsBeforeChildrenAndSiblingsBySortOrder()
    {
        var home = Documents.Home();
        var second = Documents.Of("page", "Second", home, order: 2);
        var first = Documents.Of("page", "First", home, order: 1);
        var below = Documents.Of("page", "Below", first);

        var site = Documents.Snapshot(below, second, home, first).Default;

        Assert.Equal(["/", "/first", "/first/below", "/second"], site.Items.Select(i => i.Path.Value));
        Assert.Equal([1, 2, 3, 2], site.Items.Select(i => i.Level));
    }

    [Fact]
    public void Build_SameSortOrder_OlderComesFirst()
    {
        var home = Documents.Home();
        var ages = Enumerable.Range(1, 8).Select(day => Documents.Of("page", $"Made on day {day}", home) with { CreateDate = Documents.Day(day) });

        var site = Documents.Snapshot([home, .. ages.Reverse()]).Default;

        Assert.Equal(Enumerable.Range(1, 8).Select(day => $"Made on day {day}"), site.ChildrenOf(home.Id).Select(i => i.Name));
    }

    [Fact]
    public void Build_SameSortOrderAndDate_OrdersById()
    {
        var home = Documents.Home();
        var twins = Enumerable.Range(0, 8).Select(n => Documents.Of("page", $"Twin {n}", home)).ToArray();

        var site = Documents.Snapshot([.. twins, home]).Default;

        Assert.Equal(twins.Select(t => t.Id).Order(), site.ChildrenOf(home.Id).Select(i => i.Id));
    }

    [Fact]
    public void Build_SeveralRoots_OnlyTheFirstIsHome()
    {
        var site = Documents.Snapshot(Documents.Of("page", "Other", order: 2), Documents.Of("page", "Home", order: 1)).Default;

        Assert.Equal(["/", "/other"], site.Items.Select(i => i.Path.Value));
        Assert.Equal("Home", site.Home?.Name);
    }

    [Fact]
    public void Build_SeveralRootsSayTheSame_OnlyTheFirstIsHome()
    {
        var home = Documents.Of("page", "Home", order: 1);
        var copy = home with { Id = Guid.NewGuid(), SortOrder = 2 };

        var site = Documents.Snapshot(home, copy).Default;

        Assert.Equal(["/", "/home"], site.Items.Select(i => i.Path.Value));
    }

    [Fact]
    public void Build_ParentIsNotPublished_LeavesOutAllBelow()
    {
        var home = Documents.Home();
        var hidden = Documents.Of("page", "Hidden", home);
        var below = Documents.Of("page", "Below", hidden);
        var deeper = Documents.Of("page", "Deeper", below);

        var snapshot = Documents.Snapshot(home, hidden.Unpublished().Formerly("/hidden"), below, deeper);

        Assert.Equal(["Home"], snapshot.Default.Items.Select(i => i.Name));
        Assert.Null(snapshot.Default.Find(deeper.Id));
        Assert.Equal("nothing", snapshot.At("/hidden/below"));
    }

    [Fact]
    public void Build_ParentIsUnknown_LeavesItOut()
    {
        var snapshot = Documents.Snapshot(Documents.Home(), Documents.Of("page", "Orphan") with { ParentId = Guid.NewGuid() });

        Assert.Equal(["Home"], snapshot.Default.Items.Select(i => i.Name));
    }

    [Fact]
    public void Build_ParentsGoRound_LeavesThemOut()
    {
        var one = Documents.Of("page", "One");
        var other = Documents.Of("page", "Other", one);

        var snapshot = Documents.Snapshot(Documents.Home(), one with { ParentId = other.Id }, other);

        Assert.Equal(["Home"], snapshot.Default.Items.Select(i => i.Name));
    }

    [Fact]
    public void Build_TypeIsUnknown_LeavesOutItAndAllBelow()
    {
        var home = Documents.Home();
        var unknown = Documents.Of("former", "Unknown", home);

        var snapshot = Documents.Snapshot(home, unknown, Documents.Of("page", "Below", unknown));

        Assert.Equal(["Home"], snapshot.Default.Items.Select(i => i.Name));
    }

    [Fact]
    public void Build_Document_GivesItsPublicFacts()
    {
        var home = Documents.Home();
        var withdrawal = new Withdrawal(Documents.Day(9), "It is out of date.");
        var document = Documents.Of("page", "About us", home, order: 7, values: Bag.Of(("title", Bag.Text("About")), ("note", Bag.Text("secret"))));
        document = document with { Versions = [document.Versions[0] with { Withdrawal = withdrawal }] };

        var item = Assert.IsType<ContentItem>(Documents.Snapshot(home, document).Default.Find(document.Id));

        Assert.Equal(("page", "About us", "en-GB", "/about-us"), (item.ContentType, item.Name, item.Culture, item.Path.Value));
        Assert.Equal((home.Id, 2, 7), (item.ParentId, item.Level, item.SortOrder));
        Assert.Equal((Documents.Day(1), Documents.Day(2), Documents.Day(3)), (item.CreateDate, item.FirstPublished, item.UpdateDate));
        Assert.Equal(withdrawal, item.Withdrawal);
        Assert.Equal(["title"], item.Properties.Select(p => p.Key));
    }

    [Fact]
    public void Build_ValuesAreAllPublic_CopiesNothing()
    {
        var values = Bag.Of(("title", Bag.Text("About")));

        var site = Documents.Snapshot(Documents.Of("page", "Home", values: values)).Default;

        Assert.Same(values, site.Home?.Properties);
    }

    [Fact]
    public void Build_TwoSiblingsHaveTheSameSegment_TheFirstAnswers()
    {
        var home = Documents.Home();
        var first = Documents.Of("page", "Same", home, order: 1);
        var second = Documents.Of("page", "Same", home, order: 2);

        var site = Documents.Snapshot(second, first, home).Default;

        Assert.Equal(first.Id, site.Find(RoutePath.Parse("/same"))?.Id);
        Assert.NotNull(site.Find(second.Id));
    }

    [Fact]
    public void Build_Set_KeepsItsSequence() =>
        Assert.Equal(42, Snapshot.Build(SmallSite.Schema, Documents.Set(Documents.Home()) with { Sequence = 42 }).Sequence);

    [Fact]
    public void LookUps_Tree_FindByTypeParentAndIds()
    {
        var home = Documents.Home();
        var list = Documents.Of("page", "List", home);
        var two = Documents.Of("part", "Two", list, order: 2);
        var one = Documents.Of("part", "One", list, order: 1);
        var site = Documents.Snapshot(two, one, list, home).Default;
        var item = Assert.IsType<ContentItem>(site.Find(two.Id));

        Assert.Equal(["One", "Two"], site.OfType("part").Select(i => i.Name));
        Assert.Empty(site.OfType("nothing"));
        Assert.Equal(["One", "Two"], site.ChildrenOf(list.Id).Select(i => i.Name));
        Assert.Empty(site.ChildrenOf(two.Id));
        Assert.Equal(["Two", "One"], site.Find([two.Id, Guid.NewGuid(), one.Id]).Select(i => i.Name));
        Assert.Equal("List", site.ParentOf(item)?.Name);
        Assert.Equal(["Home", "List"], site.AncestorsOf(item).Select(i => i.Name));
        Assert.Null(site.ParentOf(site.Items[0]));
        Assert.Empty(site.AncestorsOf(site.Items[0]));
    }

    [Fact]
    public void Derive_AskedTwice_ComputesOnce()
    {
        var site = Documents.Snapshot(Documents.Home()).Default;

        var first = site.Derive(s => s.Items.Select(i => i.Name).ToList());
        var second = site.Derive<List<string>>(_ => throw new InvalidOperationException("It is there already."));

        Assert.Same(first, second);
    }

    [Fact]
    public void LabelOf_Choice_IsTheLabelOrTheValue()
    {
        var site = Documents.SnapshotOf(ShippedSchema.Schema, Documents.Of("contact", "Helpline", values: PropertyBag.Empty)).Default;

        Assert.Equal("In this area", site.LabelOf(site.Items[0], "urgency", "local"));
        Assert.Equal("former", site.LabelOf(site.Items[0], "urgency", "former"));
        Assert.Equal("local", site.LabelOf(site.Items[0], "nothing", "local"));
    }
}
