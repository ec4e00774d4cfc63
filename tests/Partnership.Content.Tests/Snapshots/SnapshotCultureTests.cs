using Partnership.Content.Snapshots;
using Partnership.Content.Tests.Builders;

namespace Partnership.Content.Tests.Snapshots;

public sealed class SnapshotCultureTests
{
    [Fact]
    public void Build_OtherCulture_HasAPrefixAndItsOwnSegments()
    {
        var home = Documents.Home().In(Documents.Welsh, "Hafan");
        var about = Documents.Of("page", "About us", home).In(Documents.Welsh, "Amdanom ni");

        var snapshot = Documents.Snapshot(home, about);

        Assert.Equal(["/", "/about-us"], snapshot.Default.Items.Select(i => i.Path.Value));
        Assert.Equal(["/cy", "/cy/amdanom-ni"], Welsh(snapshot).Items.Select(i => i.Path.Value));
        Assert.Equal("page Amdanom ni (cy)", snapshot.At("/cy/amdanom-ni"));
        Assert.Equal("page Hafan (cy)", snapshot.At("/CY/"));
        Assert.Equal("nothing", snapshot.At("/cy/about-us"));
        Assert.Equal("nothing", snapshot.At("/amdanom-ni"));
    }

    [Fact]
    public void Build_CultureWithRegion_HasItsTagInLowerCaseAsPrefix()
    {
        var snapshot = Documents.Snapshot(Documents.Home().In("pl-PL", "Start"));

        Assert.Equal("page Start (pl-PL)", snapshot.At("/pl-PL"));
        Assert.Equal("/pl-pl", snapshot.In("PL-pl")?.Home?.Path.Value);
    }

    [Fact]
    public void Build_ValueVaries_EachCultureHasItsOwn()
    {
        var home = Documents.Of("page", "Home", values: Bag.Of(("title", Bag.Text("Welcome"))))
            .In(Documents.Welsh, "Hafan", Bag.Of(("title", Bag.Text("Croeso"))));

        var snapshot = Documents.Snapshot(home);

        Assert.Equal("Welcome", snapshot.Default.Home?.Properties.Text("title"));
        Assert.Equal("Croeso", Welsh(snapshot).Home?.Properties.Text("title"));
    }

    [Fact]
    public void Build_VaryingValueIsMissingInACulture_StaysMissing()
    {
        var home = Documents.Of("page", "Home", values: Bag.Of(("title", Bag.Text("Welcome")))).In(Documents.Welsh, "Hafan");

        Assert.Null(Welsh(Documents.Snapshot(home)).Home?.Properties.Text("title"));
    }

    [Fact]
    public void Build_ValueIsShared_TheDefaultCulturesServesAll()
    {
        var home = Documents.Of("page", "Home", values: Bag.Of(("fact", Bag.Text("12"))))
            .In(Documents.Welsh, "Hafan", Bag.Of(("fact", Bag.Text("stale"))))
            .In("pl", "Start");

        var snapshot = Documents.Snapshot(home);

        Assert.Equal("12", Welsh(snapshot).Home?.Properties.Text("fact"));
        Assert.Equal("12", snapshot.In("pl")?.Home?.Properties.Text("fact"));
    }

    [Fact]
    public void Build_SharedValueIsUnsetInTheDefaultCulture_IsUnsetInAll()
    {
        var home = Documents.Home().In(Documents.Welsh, "Hafan", Bag.Of(("fact", Bag.Text("stale"))));

        Assert.Null(Welsh(Documents.Snapshot(home)).Home?.Properties.Text("fact"));
    }

    [Fact]
    public void Build_DefaultCultureIsNotPublished_TheCultureHasItsOwnValues()
    {
        var home = Documents.Never("page").In(Documents.Welsh, "Hafan", Bag.Of(("fact", Bag.Text("12")), ("title", Bag.Text("Croeso"))));

        var snapshot = Documents.Snapshot(home);

        Assert.Equal("12", Welsh(snapshot).Home?.Properties.Text("fact"));
        Assert.Empty(snapshot.Default.Items);
        Assert.Equal("nothing", snapshot.At("/"));
        Assert.Equal("page Hafan (cy)", snapshot.At("/cy"));
    }

    [Fact]
    public void Build_SharedInternalValue_IsInNoCulture()
    {
        var home = Documents.Of("page", "Home", values: Bag.Of(("note", Bag.Text("secret"))))
            .In(Documents.Welsh, "Hafan", Bag.Of(("note", Bag.Text("secret"))));

        var snapshot = Documents.Snapshot(home);

        Assert.All(snapshot.AllCultures, c => Assert.Empty(c.Items[0].Properties));
    }

    [Fact]
    public void Build_ParentIsNotPublishedInACulture_IsNotPublicInIt()
    {
        var home = Documents.Home().In(Documents.Welsh, "Hafan");
        var list = Documents.Of("page", "List", home);
        var below = Documents.Of("page", "Below", list).In(Documents.Welsh, "Islaw");

        var snapshot = Documents.Snapshot(home, list, below);

        Assert.NotNull(snapshot.Default.Find(below.Id));
        Assert.Null(Welsh(snapshot).Find(below.Id));
    }

    [Fact]
    public void Build_HomeIsNotPublishedInACulture_NothingBelowItIsPublic()
    {
        var home = Documents.Home();
        var about = Documents.Of("page", "About", home).In(Documents.Welsh, "Amdanom");

        var snapshot = Documents.Snapshot(home, about);

        Assert.Null(snapshot.In(Documents.Welsh));
        Assert.Equal(["en-GB"], snapshot.AllCultures.Select(c => c.Culture));
        Assert.Equal("nothing", snapshot.At("/cy/amdanom"));
    }

    [Fact]
    public void AllCultures_Several_DefaultComesFirst()
    {
        var snapshot = Documents.Snapshot(Documents.Never("page").In("pl", "Start").In("cy", "Hafan").In("en-GB", "Home"));

        Assert.Equal(["en-GB", "cy", "pl"], snapshot.AllCultures.Select(c => c.Culture));
    }

    private static CultureSnapshot Welsh(Snapshot snapshot) => Assert.IsType<CultureSnapshot>(snapshot.In(Documents.Welsh));
}
