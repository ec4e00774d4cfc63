using Partnership.Browser.Tests.Browsing;

namespace Partnership.Browser.Tests.Desk;

/// <summary>The Tab key goes through every page of the desk: everywhere, in the order of the text, seen at each stop, and out again.</summary>
[Collection(typeof(OnDeskScene))]
public sealed class DeskKeyboardTests(Chromium chromium, DeskSite site, DeskScene scene) : DeskTest(chromium, site)
{
    public static TheoryData<string> ForPeople => [.. DeskAddresses.ForPeople.Keys];

    public static TheoryData<string> ForStrangers => [.. DeskAddresses.ForStrangers.Keys];

    [Theory]
    [MemberData(nameof(ForPeople))]
    public Task Tab_ThroughAPageForPeople_ReachesEverythingInOrder(string route) => TourAsync(scene.Person, DeskAddresses.ForPeople[route](scene));

    [Theory]
    [MemberData(nameof(ForStrangers))]
    public Task Tab_ThroughAPageForStrangers_ReachesEverythingInOrder(string route) => TourAsync(null, DeskAddresses.ForStrangers[route]);

    private async Task TourAsync(Guid? person, string address)
    {
        var troubles = new List<string>();
        foreach (var visitor in new[] { Visitor.OnPhone, Visitor.AtDesk })
        {
            var visit = await AtDeskAsync(person, visitor with { IsTraced = false });
            await visit.GoToAsync(address);
            troubles.AddRange((await new KeyboardReader(visit).TourAsync()).Select(t => $"{visitor.Width}: {t}"));
        }

        Assert.Empty(troubles);
    }
}
