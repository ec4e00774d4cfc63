using Partnership.Testing;
using Partnership.Web.Tests.Desk.Connections;

[assembly: AssemblyFixture(typeof(Partnership.Web.Tests.Desk.SharedDesk))]

namespace Partnership.Web.Tests.Desk;

/// <summary>
/// One site without the demonstration for all tests of the desk, because a site takes seconds to start. Each test makes people and
/// documents of its own, with names of its own, and looks at nothing else.
/// </summary>
public sealed class SharedDesk : SiteFactory, IAsyncLifetime
{
    public SharedDesk()
    {
        Settings["Seed:Demonstration"] = "false";
        Settings["Webhooks:AllowedInternalHosts:0"] = Connecting.Nowhere.Authority;
    }

    // Started before the first test: two tests that start it at the same time would start two sites in one folder.
    public ValueTask InitializeAsync()
    {
        _ = Services;
        return ValueTask.CompletedTask;
    }
}
