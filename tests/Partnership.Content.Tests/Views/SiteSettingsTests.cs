using Partnership.Content.Tests.Builders;
using Partnership.Content.Values;
using Partnership.Content.Views;

namespace Partnership.Content.Tests.Views;

public sealed class SiteSettingsTests
{
    [Fact]
    public void Of_NothingIsPublished_GivesSafeWords()
    {
        var settings = SiteSettings.Of(Documents.SnapshotOf(ShippedSchema.Schema).Default);

        Assert.Equal("999", settings.EmergencyPhone);
        Assert.Equal(("NSPCC helpline", "0808 800 5000"), (settings.HelplineName, settings.HelplinePhone));
        Assert.Equal(("Childline", "0800 1111"), (settings.ChildPhoneName, settings.ChildPhone));
        Assert.StartsWith("https://", settings.LeaveSiteUrl, StringComparison.Ordinal);
        Assert.NotEmpty(settings.OrganisationName);
        Assert.Equal(settings.OrganisationName, settings.OrganisationLongName);
        Assert.Null(settings.AlertTitle);
        Assert.False(settings.AlertIsImportant);
    }

    [Fact]
    public void Of_SomeAreSet_TheOthersFallBack()
    {
        var settings = Settings(Bag.Of(("organisationName", Bag.Text("ESP")), ("emergencyPhone", Bag.Text("112"))));

        Assert.Equal(("ESP", "ESP", "112"), (settings.OrganisationName, settings.OrganisationLongName, settings.EmergencyPhone));
        Assert.Equal("0800 1111", settings.ChildPhone);
    }

    [Theory]
    [InlineData("important", true)]
    [InlineData("notice", false)]
    public void AlertIsImportant_Kind_IsSoForImportant(string kind, bool expected) =>
        Assert.Equal(expected, Settings(Bag.Of(("alertKind", Bag.Text(kind)))).AlertIsImportant);

    [Fact]
    public void Of_SettingsArePublishedNoMore_FallsBack()
    {
        var home = Documents.Of(ContentTypes.Home, "Home");
        var settings = Documents.Of(ContentTypes.SiteSettings, "Settings", home, values: Bag.Of(("organisationName", Bag.Text("ESP"))));

        var site = Documents.SnapshotOf(ShippedSchema.Schema, home, settings.Unpublished().Formerly("/settings")).Default;

        Assert.Equal("Safeguarding Partnership", SiteSettings.Of(site).OrganisationName);
    }

    private static SiteSettings Settings(PropertyBag values)
    {
        var home = Documents.Of(ContentTypes.Home, "Home");
        return SiteSettings.Of(Documents.SnapshotOf(
            ShippedSchema.Schema, home, Documents.Of(ContentTypes.SiteSettings, "Settings", home, values: values)).Default);
    }
}
