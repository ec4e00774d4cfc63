using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;

[assembly: AssemblyFixture(typeof(BrowserSite))]
[assembly: AssemblyFixture(typeof(Chromium))]
