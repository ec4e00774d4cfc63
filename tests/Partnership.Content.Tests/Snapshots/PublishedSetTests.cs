using Partnership.Content.Snapshots;
using Partnership.Content.Tests.Builders;

namespace Partnership.Content.Tests.Snapshots;

public sealed class PublishedSetTests
{
    [Fact]
    public void Apply_Documents_ReplacesThemAndMovesOn()
    {
        var home = Documents.Home();
        var set = Documents.Set(home).Apply(new PublicationChange(7, [home with { SortOrder = 5 }]));

        Assert.Equal(7, set.Sequence);
        Assert.Equal(5, Assert.Single(set.Documents.Values).SortOrder);
    }

    [Fact]
    public void Apply_Twice_IsTheSameAsOnce()
    {
        var change = new PublicationChange(3, [Documents.Home(), Documents.Never("page"), Documents.Never("page").Formerly("/was")]);

        var once = PublishedSet.Empty.Apply(change);
        var twice = once.Apply(change);

        Assert.Equal(once.Sequence, twice.Sequence);
        Assert.Equal(once.Documents.OrderBy(d => d.Key), twice.Documents.OrderBy(d => d.Key));
    }

    [Fact]
    public void Apply_NothingIsKnownOfTheDocument_ForgetsIt()
    {
        var home = Documents.Home();

        var set = Documents.Set(home).Apply(new PublicationChange(2, [home.Unpublished()]));

        Assert.Empty(set.Documents);
    }

    [Fact]
    public void Apply_OnlyAddressesAreKnown_KeepsThem()
    {
        var former = Documents.Home().Unpublished().Formerly("/was");
        var erased = Documents.Home().Erased("/secret");

        Assert.Equal(2, Documents.Set(former, erased).Documents.Count);
    }

    [Fact]
    public void Apply_Change_LeavesTheSetBeforeAsItWas()
    {
        var before = Documents.Set(Documents.Home());

        before.Apply(new PublicationChange(2, [Documents.Home()]));

        Assert.Single(before.Documents);
        Assert.Equal(1, before.Sequence);
    }
}
