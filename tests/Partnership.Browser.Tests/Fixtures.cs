using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Desk;
using Partnership.Browser.Tests.Site;

[assembly: AssemblyFixture(typeof(BrowserSite))]
[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(DeskSite))]
