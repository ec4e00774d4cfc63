using Partnership.Content.Routing;
using Partnership.Content.Snapshots;
using Partnership.Content.Tests.Builders;

namespace Partnership.Content.Tests.Snapshots;

public sealed class SnapshotMatchTests
{
    private readonly PublicDocument home = Documents.Home();

    [Fact]
    public void Match_Page_GivesItAndItsCulture()
    {
        var about = Documents.Of("page", "About", home);
        var snapshot = Documents.Snapshot(home, about);

        var page = Assert.IsType<RouteMatch.Page>(snapshot.Match(RoutePath.Parse("/About/")));

        Assert.Equal(about.Id, page.Item.Id);
        Assert.Same(snapshot.Default, page.Site);
    }

    [Fact]
    public void Match_Part_LeadsToItsPlaceInTheNearestPage()
    {
        var list = Documents.Of("page", "List", home);
        var part = Documents.Of("part", "Part one", list);
        var inner = Documents.Of("part", "Inner", part);

        var snapshot = Documents.Snapshot(home, list, part, inner);

        Assert.Equal("moved to /list#part-one", snapshot.At("/list/part-one"));
        Assert.Equal("moved to /list#inner", snapshot.At("/list/part-one/inner"));
    }

    [Fact]
    public void Match_PartHasNoPageAbove_IsNothing()
    {
        var snapshot = Documents.Snapshot(home, Documents.Of("part", "Lonely", order: 1));

        Assert.Equal("nothing", snapshot.At("/lonely"));
    }

    [Fact]
    public void Match_Data_IsNothing()
    {
        var data = Documents.Of("data", "Settings", home);

        var snapshot = Documents.Snapshot(home, data);

        Assert.Equal("nothing", snapshot.At("/settings"));
        Assert.NotNull(snapshot.Default.Find(data.Id));
    }

    [Fact]
    public void Match_NeverWasAnything_IsNothing() => Assert.Equal("nothing", Documents.Snapshot(home).At("/wp-login.php"));

    [Fact]
    public void Match_DocumentHasMoved_LeadsToItsNewAddress()
    {
        var snapshot = Documents.Snapshot(home, Documents.Of("page", "New", home).Formerly("/old").Formerly("/older"));

        Assert.Equal("moved to /new", snapshot.At("/old"));
        Assert.Equal("moved to /new", snapshot.At("/Older/"));
    }

    [Fact]
    public void Match_DocumentHasMovedInACulture_LeadsToItsAddressThere()
    {
        var site = home.In(Documents.Welsh, "Hafan");
        var moved = Documents.Of("page", "New", site).In(Documents.Welsh, "Newydd").Formerly("/cy/hen", culture: Documents.Welsh);

        Assert.Equal("moved to /cy/newydd", Documents.Snapshot(site, moved).At("/cy/hen"));
    }

    [Fact]
    public void Match_DocumentWasRemoved_SaysGone()
    {
        var snapshot = Documents.Snapshot(home, Documents.Of("page", "About", home).Unpublished().Formerly("/about"));

        Assert.Equal("gone", snapshot.At("/about"));
    }

    [Fact]
    public void Match_DocumentWasRemovedInOneCulture_SaysGoneThereOnly()
    {
        var site = home.In(Documents.Welsh, "Hafan");
        var about = Documents.Of("page", "About", site).Formerly("/cy/amdanom", culture: Documents.Welsh);

        var snapshot = Documents.Snapshot(site, about);

        Assert.Equal("gone", snapshot.At("/cy/amdanom"));
        Assert.Equal("page About (en-GB)", snapshot.At("/about"));
    }

    [Fact]
    public void Match_CultureIsPublishedNoMore_SaysGone() =>
        Assert.Equal("gone", Documents.Snapshot(home.Formerly("/cy", culture: Documents.Welsh)).At("/cy"));

    [Fact]
    public void Match_DocumentIsHiddenByItsParent_SaysGone()
    {
        var parent = Documents.Of("page", "List", home);
        var below = Documents.Of("page", "Below", parent).Formerly("/list/below");

        Assert.Equal("gone", Documents.Snapshot(home, parent.Unpublished(), below).At("/list/below"));
    }

    [Fact]
    public void Match_AnotherDocumentHasTheAddressNow_GivesThatOne()
    {
        var snapshot = Documents.Snapshot(home, Documents.Of("page", "News", home), Documents.Of("page", "Old news", home).Formerly("/news"));

        Assert.Equal("page News (en-GB)", snapshot.At("/news"));
    }

    [Fact]
    public void Match_TwoDocumentsHadTheAddress_TheLaterAnswers()
    {
        var earlier = Documents.Of("page", "Earlier", home).Formerly("/news", leftOnDay: 4);
        var later = Documents.Of("page", "Later", home).Formerly("/news", leftOnDay: 5);

        Assert.Equal("moved to /later", Documents.Snapshot(home, later, earlier).At("/news"));
        Assert.Equal("gone", Documents.Snapshot(home, later.Unpublished(), earlier).At("/news"));
    }

    [Theory]
    [InlineData("/leaflet")]
    [InlineData("/Leaflet/")]
    public void Match_PrintedAddress_LeadsToItsDocument(string path)
    {
        var about = Documents.Of("page", "About", home, values: Bag.Of(("printedAddresses", Bag.Texts("/Leaflet", "\\no address"))));

        Assert.Equal("moved to /about", Documents.Snapshot(home, about).At(path));
    }

    [Fact]
    public void Match_PrintedAddressIsTheAddressOfAPage_GivesThePage()
    {
        var about = Documents.Of("page", "About", home, values: Bag.Of(("printedAddresses", Bag.Texts("/news", "/about"))));

        var snapshot = Documents.Snapshot(home, about, Documents.Of("page", "News", home));

        Assert.Equal("page News (en-GB)", snapshot.At("/news"));
        Assert.Equal("page About (en-GB)", snapshot.At("/about"));
    }

    [Fact]
    public void Match_PrintedAddressWasThatOfAnotherPage_LeadsToThePrinted()
    {
        var about = Documents.Of("page", "About", home, values: Bag.Of(("printedAddresses", Bag.Texts("/news"))));
        var moved = Documents.Of("page", "Latest", home).Formerly("/news");

        Assert.Equal("moved to /about", Documents.Snapshot(home, about, moved).At("/news"));
    }

    [Fact]
    public void Match_TwoPrintTheSameAddress_TheFirstInTheTreeAnswers()
    {
        var values = Bag.Of(("printedAddresses", Bag.Texts("/leaflet")));

        var snapshot = Documents.Snapshot(
            home, Documents.Of("page", "Second", home, order: 2, values: values), Documents.Of("page", "First", home, order: 1, values: values));

        Assert.Equal("moved to /first", snapshot.At("/leaflet"));
    }

    [Fact]
    public void Match_DocumentWasErased_SaysGone()
    {
        var snapshot = Documents.Snapshot(home, Documents.Of("page", "Secret", home).Erased("/reviews/secret-name"));

        Assert.Equal("gone", snapshot.At("/reviews/Secret-Name/"));
        Assert.Equal("nothing", snapshot.At("/reviews"));
    }

    [Fact]
    public void Match_DocumentWasErasedInACulture_SaysGone()
    {
        var site = home.In(Documents.Welsh, "Hafan");

        var snapshot = Documents.Snapshot(site, Documents.Of("page", "Secret", site).Erased("/cy/cyfrinach", Documents.Welsh));

        Assert.Equal("gone", snapshot.At("/cy/cyfrinach"));
    }

    [Theory]
    [InlineData("cy", "/cy/cyfrinach")]
    [InlineData("pl-PL", "/pl-pl/sekret")]
    public void Match_LastDocumentOfACultureWasErased_SaysGone(string culture, string path)
    {
        var snapshot = Documents.Snapshot(home, Documents.Of("page", "Secret", home).Erased(path, culture));

        Assert.Equal("gone", snapshot.At(path));
    }

    [Fact]
    public void Match_EverythingWasErased_SaysGone() => Assert.Equal("gone", Documents.Snapshot(home.Erased("/")).At("/"));

    [Fact]
    public void Match_ErasedAddressIsInUseAgain_GivesThePage()
    {
        var snapshot = Documents.Snapshot(home, Documents.Of("page", "About", home), Documents.Of("page", "Old", home).Erased("/about"));

        Assert.Equal("page About (en-GB)", snapshot.At("/about"));
    }
}
