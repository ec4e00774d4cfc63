using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Routing;
using Partnership.Web.Desk;

namespace Partnership.Web.Tests.Desk.Tree;

/// <summary>Pages are looked for before routes. So whatever the host answers at an address that a page could have must be kept from pages.</summary>
public sealed class ReservedSegmentTests(SharedDesk site)
{
    [Fact]
    public void Routes_EveryOneThatAPageCouldShadow_IsReserved()
    {
        var shadowed = Patterns().Where(CouldBeAPage).Select(FirstOf).OfType<string>().Distinct().Order().ToList();

        Assert.Contains("desk", shadowed);
        Assert.Contains("media", shadowed);
        Assert.Empty(shadowed.Except(ReservedSegments.All));
    }

    [Fact]
    public void All_EveryOne_IsAPartOfAnAddress() =>
        Assert.All(ReservedSegments.All, segment => Assert.True(UrlSegment.TryParse(segment, out _)));

    private IEnumerable<RoutePattern> Patterns()
    {
        site.Services.GetRequiredService<DeskDoor>().Open();
        return site.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Select(e => e.RoutePattern);
    }

    // A file has a dot in its name, and pages of the site itself an underscore: no page of the tree can.
    private static bool CouldBeAPage(RoutePattern pattern) => pattern.PathSegments.Count > 0 && pattern.PathSegments.All(segment =>
        segment.Parts is not [RoutePatternLiteralPart literal] ? segment.Parts.All(p => p is RoutePatternParameterPart) : UrlSegment.TryParse(literal.Content.ToLowerInvariant(), out _));

    // A route that begins with a parameter takes what is left over: it answers where no page is, and nothing else.
    private static string? FirstOf(RoutePattern pattern) => pattern.PathSegments[0].Parts is [RoutePatternLiteralPart literal] ? literal.Content.ToLowerInvariant() : null;
}
