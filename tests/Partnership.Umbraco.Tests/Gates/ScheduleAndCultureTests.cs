using Umbraco.Cms.Core.Models;

namespace Partnership.Umbraco.Tests.Gates;

public class ScheduleAndCultureTests
{
    [Fact]
    public async Task Release_AtItsTimeWithoutSignatures_DoesNotHappen()
    {
        using var desk = await Desk.OpenAsync();
        var id = desk.Page();
        Schedule(desk, id);

        desk.Host.User = null;
        var result = Assert.Single(desk.Host.Contents.PerformScheduledPublish(Due));

        Assert.False(result.Success);
        Assert.False(desk.Read(id).Published);
    }

    [Fact]
    public async Task Release_AtItsTimeWithEverySignature_IsPublicThoughNobodyIsSignedIn()
    {
        using var desk = await Desk.OpenAsync();
        var id = desk.SignedPage();
        Schedule(desk, id);

        desk.Host.User = null;
        var result = Assert.Single(desk.Host.Contents.PerformScheduledPublish(Due));

        Assert.True(result.Success);
        Assert.True(desk.Read(id).IsCulturePublished(Desk.English));
    }

    [Fact]
    public async Task Release_EditedAfterItWasSignedAndScheduled_DoesNotHappen()
    {
        using var desk = await Desk.OpenAsync();
        var id = desk.SignedPage();
        Schedule(desk, id);
        desk.Write(desk.Writer, id, "Changed overnight.");

        desk.Host.User = null;

        Assert.False(Assert.Single(desk.Host.Contents.PerformScheduledPublish(Due)).Success);
    }

    [Fact]
    public async Task Save_AnotherCultureOnly_KeepsTheSignatureOfThisOne()
    {
        using var desk = await Desk.OpenAsync();
        var id = InTwoCultures(desk);

        desk.Write(desk.Writer, id, "Newydd.", Desk.Welsh);

        Assert.True(desk.IsSigned(id));
        Assert.False(desk.IsSigned(id, culture: Desk.Welsh));
    }

    [Fact]
    public async Task Save_AValueThatAllCulturesShare_VoidsTheSignaturesOfAll()
    {
        using var desk = await Desk.OpenAsync();
        var id = InTwoCultures(desk);

        var messages = desk.Save(desk.Writer, id, c => c.SetValue("lastReviewed", new DateTime(2026, 3, 1)));

        Assert.Equal(2, messages.Count);
        Assert.False(desk.IsSigned(id));
        Assert.False(desk.IsSigned(id, culture: Desk.Welsh));
    }

    [Fact]
    public async Task Publish_ACultureThatNobodySigned_IsRefusedWhileTheOtherIsSigned()
    {
        using var desk = await Desk.OpenAsync();
        var id = InTwoCultures(desk);
        desk.Write(desk.Writer, id, "Newydd.", Desk.Welsh);

        Assert.NotEmpty(desk.Publish(desk.Publisher, id, Desk.Welsh));
        Assert.NotEmpty(desk.Publish(desk.Publisher, id, Desk.English, Desk.Welsh));
        Assert.Empty(desk.Publish(desk.Publisher, id, Desk.English));
        Assert.Equal([Desk.English], desk.Read(id).PublishedCultures);
    }

    [Fact]
    public async Task Publish_TheStampOfAnotherCulture_DoesNotCount()
    {
        using var desk = await Desk.OpenAsync();
        var id = InTwoCultures(desk);
        desk.Write(desk.Writer, id, "Newydd.", Desk.Welsh);
        var stored = desk.Read(id); // past our handler, as a write to the database would
        stored.SetValue(Desk.Review.Signed, 1, Desk.Welsh);
        stored.SetValue(Desk.Review.Stamp, desk.Stamp(id), Desk.Welsh);
        desk.Host.Documents.Repository.Save(stored);

        Assert.NotEmpty(desk.Publish(desk.Publisher, id, Desk.Welsh));
    }

    private static DateTime Due => new(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc);

    private static void Schedule(Desk desk, int id) =>
        desk.Host.Contents.PersistContentSchedule(desk.Read(id), ContentScheduleCollection.CreateWithEntry(Desk.English, Due.AddMinutes(-1), null));

    private static int InTwoCultures(Desk desk)
    {
        var id = desk.Page();
        desk.Save(desk.Writer, id, c =>
        {
            c.SetCultureName("Ein gwaith", Desk.Welsh);
            c.SetValue("summary", "Dysgu.", Desk.Welsh);
        });
        desk.Save(desk.Reviewer, id, c =>
        {
            c.SetValue(Desk.Review.Signed, 1, Desk.English);
            c.SetValue(Desk.Review.Signed, 1, Desk.Welsh);
        });
        Assert.True(desk.IsSigned(id));
        Assert.True(desk.IsSigned(id, culture: Desk.Welsh));
        return id;
    }
}
