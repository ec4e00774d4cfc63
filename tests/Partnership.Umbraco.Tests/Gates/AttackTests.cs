using Partnership.Umbraco.Gates;
using Partnership.Umbraco.Tests.Host;
using Umbraco.Cms.Core;

namespace Partnership.Umbraco.Tests.Gates;

/// <summary>Ways round the gates that somebody with access to the backoffice's API would try.</summary>
public class AttackTests
{
    [Fact]
    public async Task Save_ATypedStamp_IsDiscarded()
    {
        using var desk = await Desk.OpenAsync();
        var id = desk.Page();
        var forged = Forge(desk, id);

        desk.Save(desk.Writer, id, c =>
        {
            c.SetValue(Desk.Review.Signed, 1, Desk.English);
            c.SetValue(Desk.Review.Stamp, forged, Desk.English);
        });

        Assert.Null(desk.Stamp(id));
        Assert.NotEmpty(desk.Publish(desk.Publisher, id));
    }

    [Fact]
    public async Task Save_ATypedStampWithoutATick_IsDiscarded()
    {
        using var desk = await Desk.OpenAsync();
        var id = desk.Page();
        var forged = Forge(desk, id);

        desk.Save(desk.Writer, id, c => c.SetValue(Desk.Review.Stamp, forged, Desk.English));

        Assert.Null(desk.Stamp(id));
    }

    [Fact]
    public async Task Save_AnotherSignerTypedOverARealStamp_LeavesTheRealOne()
    {
        using var desk = await Desk.OpenAsync();
        var id = desk.SignedPage();
        var real = desk.Stamp(id);

        desk.Save(desk.Writer, id, c => c.SetValue(Desk.Review.Stamp, Forge(desk, id, desk.Publisher.Key), Desk.English));

        Assert.Equal(real, desk.Stamp(id));
    }

    [Fact]
    public async Task Save_EditorsTypedAway_AreStillExcluded()
    {
        using var desk = await Desk.OpenAsync();
        var id = desk.Page();
        desk.Write(desk.Reviewer, id, "Mine.");
        desk.Save(desk.Reviewer, id, c => c.SetValue(GateAliases.Editors, "", Desk.English));

        desk.Tick(desk.Reviewer, id, Desk.Review);

        Assert.False(desk.IsSigned(id));
    }

    [Fact]
    public async Task SaveAndPublish_ChangesASignedPageInOneStep_IsRefused()
    {
        using var desk = await Desk.OpenAsync();
        var id = desk.SignedPage();
        desk.Host.User = UmbracoHost.Person("Bo Both", "writer", "publisher");
        var page = desk.Read(id);
        page.SetValue("summary", "Slipped in.", Desk.English);

        var result = desk.Host.Contents.SaveAndPublish(page, [Desk.English]);

        Assert.False(result.Success);
        Assert.False(desk.Read(id).Published);
    }

    [Fact]
    public async Task Save_ABlockInsideIsChanged_VoidsTheSignature()
    {
        using var desk = await Desk.OpenAsync();
        var id = Home(desk);
        desk.Tick(desk.Reviewer, id, Desk.Review);
        Assert.True(desk.IsSigned(id));

        desk.Save(desk.Writer, id, c => c.SetValue("doors", c.GetValue<string>("doors")!.Replace("A way in", "A way out", StringComparison.Ordinal)));

        Assert.False(desk.IsSigned(id));
    }

    [Fact]
    public async Task Save_ABlockIsTakenOffTheLayoutOrHidden_VoidsTheSignature()
    {
        using var desk = await Desk.OpenAsync();
        var id = Home(desk);
        desk.Tick(desk.Reviewer, id, Desk.Review);

        desk.Save(desk.Writer, id, c => c.SetValue("doors", c.GetValue<string>("doors")!.Replace("\"expose\":[{", "\"expose\":[],\"was\":[{", StringComparison.Ordinal)));

        Assert.False(desk.IsSigned(id));
    }

    [Fact]
    public async Task Save_TheSameBlocksWrittenInAnotherOrderOfMembers_KeepsTheSignature()
    {
        using var desk = await Desk.OpenAsync();
        var id = Home(desk);
        desk.Tick(desk.Reviewer, id, Desk.Review);

        desk.Save(desk.Writer, id, c => c.SetValue("doors", " " + c.GetValue<string>("doors")!.Replace("\"settingsData\":[],", "", StringComparison.Ordinal)));

        Assert.True(desk.IsSigned(id));
    }

    [Fact]
    public async Task Copy_ASignedPage_HasNoSignatureAndItsMakerCantSign()
    {
        using var desk = await Desk.OpenAsync();
        var id = desk.SignedPage();
        desk.Host.User = desk.Reviewer;

        var copy = desk.Host.Contents.Copy(desk.Read(id), -1, relateToOriginal: false)!;

        Assert.False(desk.IsSigned(copy.Id));
        desk.Tick(desk.Reviewer, copy.Id, Desk.Review);
        Assert.False(desk.IsSigned(copy.Id));
        Assert.True(desk.IsSigned(id));
    }

    [Fact]
    public async Task Save_AStampCarriedOverFromAnotherPageOfTheSameWords_DoesNotCount()
    {
        using var desk = await Desk.OpenAsync();
        var signed = desk.SignedPage();
        var other = desk.Page();
        // What a write past our handler would leave behind: the stamp is real, the words are the same, the document is not.
        var stored = desk.Read(other);
        stored.SetValue(Desk.Review.Signed, 1, Desk.English);
        stored.SetValue(Desk.Review.Stamp, desk.Stamp(signed), Desk.English);
        desk.Host.Documents.Repository.Save(stored);

        Assert.NotEmpty(desk.Publish(desk.Publisher, other));
    }

    [Fact]
    public async Task Rollback_ToAVersionThatWasSigned_BringsNoSignatureBack()
    {
        using var desk = await Desk.OpenAsync();
        var id = desk.PublishedPage();
        var signed = desk.Host.Documents.VersionsOf(id)[^1];
        desk.Write(desk.Writer, id, "Something else.");

        desk.Host.User = desk.Publisher;
        Assert.True(desk.Host.Contents.Rollback(id, signed, Desk.English).Success);

        Assert.False(desk.IsSigned(id));
        desk.Tick(desk.Publisher, id, Desk.Review);
        Assert.False(desk.IsSigned(id));
    }

    [Fact]
    public async Task Restore_AfterThrowingAway_NeedsNewSignatures()
    {
        using var desk = await Desk.OpenAsync();
        var id = desk.PublishedPage();
        desk.Host.User = desk.Publisher;
        Assert.True(desk.Host.Contents.MoveToRecycleBin(desk.Read(id)).Success);
        Assert.True(desk.Host.Contents.Move(desk.Read(id), Constants.System.Root).Success);

        Assert.False(desk.IsSigned(id));
        Assert.NotEmpty(desk.Publish(desk.Publisher, id));
    }

    [Fact]
    public async Task Publish_AfterItWasTakenOff_NeedsNewSignatures()
    {
        using var desk = await Desk.OpenAsync();
        var id = desk.PublishedPage();
        desk.Host.User = desk.Publisher;
        Assert.True(desk.Host.Contents.Unpublish(desk.Read(id)).Success);

        Assert.NotEmpty(desk.Publish(desk.Publisher, id));
    }

    [Fact]
    public async Task Publish_AFileWasReplacedUnderTheSignature_IsRefused()
    {
        using var desk = await Desk.OpenAsync();
        var file = Guid.NewGuid();
        desk.Host.Media.Hashes[file] = "one";
        var id = desk.Page();
        desk.Save(desk.Writer, id, c => c.SetValue("body", $$"""{"markup":"<p>See <img src=\"x\" data-udi=\"umb://media/{{file:N}}\"></p>","blocks":null}""", Desk.English));
        desk.Tick(desk.Reviewer, id, Desk.Review);
        Assert.True(desk.IsSigned(id));

        desk.Host.Media.Hashes[file] = "another";

        Assert.NotEmpty(desk.Publish(desk.Publisher, id));
    }

    private static string Forge(Desk desk, int id, Guid? signer = null)
    {
        var page = desk.Read(id);
        var states = desk.Host.Get<CultureStates>();
        var model = desk.Host.Get<Umbraco.Model.PartnershipModel>();
        var state = states.Edited(page, model.Schema.Get("page"), model.Workflows.For("page"), Desk.English);
        return GateStamp.Make(signer ?? desk.Reviewer.Key, "Rhys Reader", desk.Host.Clock.GetUtcNow(), state.Hash, state.Gates[0].StatementOn(page.Key, Desk.English)).ToString();
    }

    private static int Home(Desk desk)
    {
        desk.Host.User = desk.Writer;
        var home = desk.Host.Contents.Create("Home", -1, "home");
        home.SetCultureName("Home", Desk.English);
        home.SetValue("heading", "Learning together", Desk.English);
        home.SetValue("intro", "Who we are.", Desk.English);
        home.SetValue("doors", Doors());
        desk.Host.Contents.Save(home);
        return home.Id;
    }

    private static string Doors()
    {
        var (block, type) = (Guid.NewGuid(), Umbraco.Model.ContentTypePlan.KeyOf("door"));
        return $$"""
            {"layout":{"Umbraco.BlockList":[{"contentKey":"{{block}}"}]},"contentData":[{"contentTypeKey":"{{type}}","key":"{{block}}","values":[
            {"alias":"heading","value":"A way in","culture":"en-GB","segment":null}]}],"settingsData":[],"expose":[{"contentKey":"{{block}}","culture":"en-GB","segment":null}]}
            """;
    }
}
