using Partnership.Testing;

[assembly: AssemblyFixture(typeof(Partnership.Web.Tests.SharedSite))]

namespace Partnership.Web.Tests;

/// <summary>One site for all tests that only read.</summary>
public sealed class SharedSite : SiteFactory;
