using Partnership.Browser.Tests.Site;

namespace Partnership.Browser.Tests.Desk;

/// <summary>A site of its own for the desk, so that nothing that is published there changes the pages that other tests look at.</summary>
public sealed class DeskSite : ServedSite
{
    public DeskSite() => Settings["Seed:Demonstration"] = "false";
}
