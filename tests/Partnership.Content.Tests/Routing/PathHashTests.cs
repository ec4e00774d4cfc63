using Partnership.Content.Routing;

namespace Partnership.Content.Tests.Routing;

public sealed class PathHashTests
{
    [Fact]
    public void Of_Path_IsSixtyFourHexadecimalDigits() =>
        Assert.Matches("^[0-9a-f]{64}$", PathHash.Of("en-GB", RoutePath.Parse("/case-reviews/child-alder")).Hex);

    [Fact]
    public void Of_PathInAnotherForm_IsTheSame() =>
        Assert.Equal(PathHash.Of("en-GB", RoutePath.Parse("/about")), PathHash.Of("en-GB", RoutePath.Parse("//About/")));

    [Fact]
    public void Of_OtherPathOrCulture_Differs()
    {
        PathHash[] hashes =
        [
            PathHash.Of("en-GB", RoutePath.Parse("/about")),
            PathHash.Of("en-GB", RoutePath.Parse("/about/us")),
            PathHash.Of("cy", RoutePath.Parse("/about")),
        ];

        Assert.Distinct(hashes);
    }
}
