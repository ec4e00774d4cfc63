using Partnership.Browser.Tests.Site;

namespace Partnership.Browser.Tests.Desk;

/// <summary>A site of its own for the desk, so that nothing that is published there changes the pages that other tests look at.</summary>
public sealed class DeskSite : ServedSite
{
    /// <summary>An address that nobody answers at, for webhooks.</summary>
    internal const string Nowhere = "127.0.0.1:9";

    public DeskSite()
    {
        Settings["Seed:Demonstration"] = "false";
        Settings["Webhooks:AllowedInternalHosts:0"] = Nowhere;
    }
}
