namespace Partnership.Browser.Tests.Desk;

/// <summary>The tests that look at the one scene: its pages are published at addresses that nothing else may have, so it is made once.</summary>
[CollectionDefinition]
public sealed class OnDeskScene : ICollectionFixture<DeskScene>;
