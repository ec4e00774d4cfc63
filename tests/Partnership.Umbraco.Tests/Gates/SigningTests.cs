using Partnership.Umbraco.Gates;
using Partnership.Umbraco.Tests.Host;

namespace Partnership.Umbraco.Tests.Gates;

public class SigningTests
{
    [Fact]
    public async Task Tick_ByAReviewer_IsStampedWithWhoWhenAndWhat()
    {
        using var desk = await Desk.OpenAsync();
        var id = desk.Page();

        Assert.Empty(desk.Tick(desk.Reviewer, id, Desk.Review));

        var stamp = GateStamp.Parse(desk.Stamp(id));
        Assert.NotNull(stamp);
        Assert.Equal((desk.Reviewer.Key, "Rhys Reader", desk.Host.Clock.GetUtcNow()), (stamp.SignerKey, stamp.SignerName, stamp.SignedAt));
    }

    [Fact]
    public async Task Publish_EveryGateSigned_IsPublic()
    {
        using var desk = await Desk.OpenAsync();
        var id = desk.SignedPage();

        Assert.Empty(desk.Publish(desk.Publisher, id));
        Assert.True(desk.Read(id).IsCulturePublished(Desk.English));
    }

    [Fact]
    public async Task Publish_NothingSigned_IsRefusedInWordsForAnEditor()
    {
        using var desk = await Desk.OpenAsync();
        var id = desk.Page();

        var message = Assert.Single(desk.Publish(desk.Publisher, id));

        Assert.Equal("'What we do' (en-GB) was not published. 'Review' is not signed.", message);
        Assert.False(desk.Read(id).Published);
    }

    [Fact]
    public async Task Tick_WithoutTheRole_IsTakenBackAndSaysWhichRoleItTakes()
    {
        using var desk = await Desk.OpenAsync();
        var id = desk.Page();
        var stranger = UmbracoHost.Person("Sid Stranger", "administrator", "disclosureOfficer");

        var message = Assert.Single(desk.Tick(stranger, id, Desk.Review));

        Assert.Contains("it takes the role 'Reviewer' or 'Publisher'", message, StringComparison.Ordinal);
        Assert.False(desk.Read(id).GetValue<bool>(Desk.Review.Signed, Desk.English));
        Assert.Null(desk.Stamp(id));
    }

    [Fact]
    public async Task Tick_NobodySignedIn_IsTakenBack()
    {
        using var desk = await Desk.OpenAsync();
        var id = desk.Page();

        Assert.Single(desk.Tick(null, id, Desk.Review));

        Assert.False(desk.IsSigned(id));
    }

    [Fact]
    public async Task Tick_ByWhoWroteIt_IsRefused()
    {
        using var desk = await Desk.OpenAsync();
        var id = desk.Page();
        desk.Write(desk.Reviewer, id, "I know this better.");

        var message = Assert.Single(desk.Tick(desk.Reviewer, id, Desk.Review));

        Assert.Contains("somebody else must sign", message, StringComparison.Ordinal);
        Assert.False(desk.IsSigned(id));
    }

    [Fact]
    public async Task Save_EditsAndSignsAtOnce_IsNotSigned()
    {
        using var desk = await Desk.OpenAsync();
        var id = desk.Page();

        desk.Save(desk.Reviewer, id, c =>
        {
            c.SetValue("summary", "Quietly changed.", Desk.English);
            c.SetValue(Desk.Review.Signed, 1, Desk.English);
        });

        Assert.False(desk.IsSigned(id));
        Assert.NotEmpty(desk.Publish(desk.Publisher, id));
    }

    [Fact]
    public async Task Create_WithAGateTicked_IsNotSigned()
    {
        using var desk = await Desk.OpenAsync();
        desk.Host.User = desk.Reviewer;
        var page = desk.Host.Contents.Create("New", -1, "page");
        page.SetCultureName("New", Desk.English);
        page.SetValue(Desk.Review.Signed, 1, Desk.English);
        desk.Host.Contents.Save(page);

        Assert.False(desk.IsSigned(page.Id));
    }

    [Fact]
    public async Task Save_AfterTheSignature_VoidsItAndSaysSo()
    {
        using var desk = await Desk.OpenAsync();
        var id = desk.SignedPage();

        var message = Assert.Single(desk.Write(desk.Writer, id, "One small word more."));

        Assert.Contains("must be signed again", message, StringComparison.Ordinal);
        Assert.False(desk.IsSigned(id));
        Assert.NotEmpty(desk.Publish(desk.Publisher, id));
    }

    [Fact]
    public async Task Save_AnotherName_VoidsTheSignature()
    {
        using var desk = await Desk.OpenAsync();
        var id = desk.SignedPage();

        desk.Save(desk.Writer, id, c => c.SetCultureName("What they do", Desk.English));

        Assert.False(desk.IsSigned(id));
    }

    [Fact]
    public async Task Save_NothingChanged_KeepsTheSignatureByteForByte()
    {
        using var desk = await Desk.OpenAsync();
        var id = desk.SignedPage();
        var stamp = desk.Stamp(id);
        desk.Host.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Empty(desk.Save(desk.Publisher, id, c => c.SetValue("summary", "We learn, so that children are safer.", Desk.English)));

        Assert.Equal(stamp, desk.Stamp(id));
    }

    [Fact]
    public async Task Tick_ByAReviewer_DoesNotMakeThemAnEditor()
    {
        using var desk = await Desk.OpenAsync();
        var id = desk.SignedPage();

        Assert.Equal([desk.Writer.Key], Editors.Read(desk.Read(id).GetValue<string>(GateAliases.Editors, Desk.English)));
    }

    [Fact]
    public async Task Publish_ByWhoWroteIt_IsRefused()
    {
        using var desk = await Desk.OpenAsync();
        var both = UmbracoHost.Person("Bo Both", "writer", "publisher");
        var id = desk.Page();
        desk.Write(both, id, "Better so.");
        desk.Tick(desk.Reviewer, id, Desk.Review);

        Assert.Contains("somebody else must publish it", Assert.Single(desk.Publish(both, id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_WithoutThePublishersRole_IsRefused()
    {
        using var desk = await Desk.OpenAsync();
        var id = desk.SignedPage();

        Assert.Contains("You don't have a role that lets you publish this.", Assert.Single(desk.Publish(UmbracoHost.Person("Ada Admin", "administrator"), id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_AgainWithoutAChange_NeedsNoNewSignature()
    {
        using var desk = await Desk.OpenAsync();
        var id = desk.PublishedPage();

        Assert.Empty(desk.Publish(desk.Writer, id));
    }

    [Fact]
    public async Task Tick_AfterThePublicationOfWhatTheyWrote_IsOpenToThemForTheNextVersion()
    {
        using var desk = await Desk.OpenAsync();
        var id = desk.Page();
        desk.Write(desk.Reviewer, id, "By the reviewer.");
        desk.Tick(desk.Publisher, id, Desk.Review);
        Assert.Empty(desk.Publish(UmbracoHost.Person("Pete Press", "publisher"), id));
        desk.Write(desk.Writer, id, "By the writer.");

        Assert.Empty(desk.Tick(desk.Reviewer, id, Desk.Review));
        Assert.True(desk.IsSigned(id));
    }

    [Fact]
    public async Task Publish_ARequiredValueIsMissing_IsRefused()
    {
        using var desk = await Desk.OpenAsync();
        desk.Host.User = desk.Writer;
        var home = desk.Host.Contents.Create("Home", -1, "home");
        home.SetCultureName("Home", Desk.English);
        desk.Host.Contents.Save(home);
        desk.Tick(desk.Reviewer, home.Id, Desk.Review);

        var messages = desk.Publish(desk.Publisher, home.Id);

        Assert.Contains("'Home' (en-GB) was not published. 'Heading' is required.", messages);
    }
}
