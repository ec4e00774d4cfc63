using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Content.Tests.Builders;

namespace Partnership.Content.Tests.Snapshots;

public sealed class SnapshotMediaTests
{
    private readonly PublicDocument home = Documents.Home();
    private readonly MediaItem file = Documents.File("Annual report, 50%.pdf");

    [Fact]
    public void FindMedia_DocumentIsPublished_FindsItsFile()
    {
        var snapshot = Documents.Snapshot(home, WithReport(home));

        Assert.Equal([file], snapshot.Media);
        Assert.Equal(file, snapshot.FindMedia(file.Id));
        Assert.Equal(file, snapshot.FindMedia($"/media/{file.Id:N}/Annual%20report%2C%2050%25.pdf"));
        Assert.Equal(file, snapshot.Default.FirstFile([Guid.NewGuid(), file.Id]));
    }

    [Fact]
    public void FindMedia_FileIsUnknown_FindsNothing()
    {
        var snapshot = Documents.Snapshot(home, WithReport(home));

        Assert.Null(snapshot.FindMedia(Guid.NewGuid()));
        Assert.Null(snapshot.FindMedia($"/media/{file.Id:N}/other.pdf"));
        Assert.Null(snapshot.Default.FirstFile([Guid.NewGuid()]));
        Assert.Null(snapshot.Default.FirstFile([]));
    }

    [Fact]
    public void FindMedia_DocumentIsHiddenByItsParent_FindsNothing()
    {
        var parent = Documents.Of("page", "List", home);

        var snapshot = Documents.Snapshot(home, parent.Unpublished().Formerly("/list"), WithReport(parent));

        AssertHidden(snapshot);
    }

    [Fact]
    public void FindMedia_DocumentIsPublishedNoMore_FindsNothing()
    {
        var removed = WithReport(home) with { Versions = [] };

        AssertHidden(Documents.Snapshot(home, removed.Formerly("/report")));
    }

    [Fact]
    public void FindMedia_AnotherDocumentUsesIt_FindsItStill()
    {
        var parent = Documents.Of("page", "List", home);

        var snapshot = Documents.Snapshot(home, WithReport(parent), WithReport(home));

        Assert.Equal([file], snapshot.Media);
    }

    [Fact]
    public void FindMedia_FileIsInABlock_FindsIt()
    {
        var values = Bag.Of(("cards", Bag.Blocks(Bag.Block("card", ("report", Bag.Files(file.Id))))));

        var snapshot = Documents.Snapshot(home, Documents.Of("page", "Cards", home, values: values).WithFiles(file));

        Assert.Equal([file], snapshot.Media);
    }

    [Fact]
    public void FindMedia_OnlyAnInternalValueUsesIt_FindsNothing()
    {
        var values = Bag.Of(("evidence", Bag.Files(file.Id)));

        AssertHidden(Documents.Snapshot(home, Documents.Of("page", "Case", home, values: values).WithFiles(file)));
    }

    [Fact]
    public void FindMedia_OnlyAHiddenCultureUsesIt_FindsNothing()
    {
        var site = home.In(Documents.Welsh, "Hafan");
        var list = Documents.Of("page", "List", site);
        var below = Documents.Of("page", "Below", list).In(Documents.Welsh, "Islaw", Bag.Of(("leaflet", Bag.Files(file.Id)))).WithFiles(file);

        AssertHidden(Documents.Snapshot(site, list, below));
    }

    [Fact]
    public void FindMedia_NoValueUsesItAnyMore_FindsNothing() =>
        AssertHidden(Documents.Snapshot(home, Documents.Of("page", "About", home).WithFiles(file)));

    private static void AssertHidden(Snapshot snapshot) => Assert.Empty(snapshot.Media);

    private PublicDocument WithReport(PublicDocument below) =>
        Documents.Of("page", "Report", below, values: Bag.Of(("report", Bag.Files(file.Id)))).WithFiles(file);
}
