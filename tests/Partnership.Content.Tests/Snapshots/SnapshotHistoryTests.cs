using System.Collections.Immutable;
using CsCheck;
using Partnership.Content.Routing;
using Partnership.Content.Snapshots;
using Partnership.Content.Tests.Builders;

namespace Partnership.Content.Tests.Snapshots;

/// <summary>Nodes that follow the publication log and nodes that start late must show the same site.</summary>
public sealed class SnapshotHistoryTests
{
    [Fact]
    public void Build_ChangesCameOneByOne_IsTheSameAsBuiltFromTheFinalState() => AnyHistory.Changes.Sample(changes =>
    {
        var followed = changes.Aggregate(PublishedSet.Empty, (set, change) => set.Apply(change));
        var final = Final(changes);

        Assert.Equal(Text(final), Text(followed));
        Assert.Equal(final.Sequence, followed.Sequence);
    });

    [Fact]
    public void Next_ChangesCameOneByOne_IsTheSameAsBuiltFromTheFinalState() => AnyHistory.Changes.Sample(changes =>
    {
        var set = PublishedSet.Empty;
        var snapshot = Snapshot.Build(SmallSite.Schema, set);
        foreach (var change in changes)
            snapshot = snapshot.Next(set = set.Apply(change));

        Assert.Equal(Text(Final(changes)), SnapshotText.Of(snapshot, AnyHistory.Addresses));
    });

    [Fact]
    public void Next_AnotherDocumentChanged_KeepsTheItem()
    {
        var home = Documents.Home();
        var other = Documents.Of("page", "Other", home);
        var set = Documents.Set(home, Documents.Of("page", "Page", home), other);
        var before = Snapshot.Build(SmallSite.Schema, set);

        var after = before.Next(set.Apply(new PublicationChange(2, [other with { SortOrder = 9 }])));

        Assert.Same(before.Default.Find(RoutePath.Parse("/page")), after.Default.Find(RoutePath.Parse("/page")));
        Assert.NotSame(before.Default.Find(RoutePath.Parse("/other")), after.Default.Find(RoutePath.Parse("/other")));
    }

    [Fact]
    public void Build_EachChangeCameTwice_IsTheSame() => AnyHistory.Changes.Sample(changes =>
    {
        var once = changes.Aggregate(PublishedSet.Empty, (set, change) => set.Apply(change));
        var twice = changes.Aggregate(PublishedSet.Empty, (set, change) => set.Apply(change).Apply(change));

        Assert.Equal(Text(once), Text(twice));
    });

    [Fact]
    public void Build_AnyHistory_HasNoInternalValueAtAnyTime() => AnyHistory.Changes.Sample(changes =>
    {
        var set = PublishedSet.Empty;
        foreach (var change in changes)
        {
            set = set.Apply(change);
            Assert.DoesNotContain(AnyHistory.InternalMark, Text(set), StringComparison.Ordinal);
        }
    }, iter: 50);

    [Fact]
    public void Build_AnyHistory_EveryPageIsFoundWhereItSaysItIs() => AnyHistory.Changes.Sample(changes =>
    {
        var snapshot = Snapshot.Build(SmallSite.Schema, Final(changes));

        foreach (var site in snapshot.AllCultures)
        {
            Assert.NotEmpty(site.Items);
            Assert.Equal(site.Items.Length, site.Items.Select(i => i.Id).Distinct().Count());
            foreach (var page in site.Items.Where(i => i.ContentType == SmallSite.Page && site.Find(i.Path) == i))
                Assert.Equal(new RouteMatch.Page(page, site), snapshot.Match(page.Path));
            Assert.All(site.Items, i => Assert.True(i.ParentId is null || site.ParentOf(i) is not null));
        }
    });

    [Fact]
    public void Build_AnyHistory_EveryPublicFileIsUsedByAPublicValue() => AnyHistory.Changes.Sample(changes =>
    {
        var snapshot = Snapshot.Build(SmallSite.Schema, Final(changes));

        var used = snapshot.AllCultures.SelectMany(c => c.Items).SelectMany(i => i.Properties.AllFiles()).ToHashSet();

        Assert.All(snapshot.Media, m => Assert.Contains(m.Id, used));
    });

    // Builds the state by hand, in the order of ids, and not by Apply.
    private static PublishedSet Final(ImmutableArray<PublicationChange> changes)
    {
        var last = new SortedDictionary<Guid, PublicDocument>();
        foreach (var document in changes.SelectMany(c => c.Documents))
            last[document.Id] = document;
        var known = last.Values.Where(d => d.Versions.Length + d.FormerPaths.Length + d.ErasedPaths.Length > 0);
        return new PublishedSet(changes.Length, known.ToImmutableDictionary(d => d.Id));
    }

    private static string Text(PublishedSet set) => SnapshotText.Of(Snapshot.Build(SmallSite.Schema, set), AnyHistory.Addresses);
}
