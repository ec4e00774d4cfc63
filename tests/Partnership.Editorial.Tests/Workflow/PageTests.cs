using Microsoft.EntityFrameworkCore;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Editorial.People;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests.Workflow;

public sealed class PageTests : IAsyncLifetime
{
    private EditorialStore store = null!; // set before each test
    private Guid home;
    private Guid writer;
    private Guid publisher;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await EditorialStore.CreateAsync();
        home = await store.HomeAsync();
        writer = await store.PersonAsync("Wren Writer", "writer");
        publisher = await store.PersonAsync("Bo Publisher", "publisher");
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Release_SecondPersonReviewsAndPublishes_BecomesPublic()
    {
        var page = await store.AddAsync(writer, home, "page", "Help", Editing.Body("<p>Call us.</p>"));
        Desk.Done(await store.SubmitAsync(writer, page));
        Desk.Done(await store.SignAsync(publisher, page, "review"));

        Desk.Done(await store.ReleaseAsync(publisher, page));

        Assert.Equal("/help", (await store.PathsAsync())[page]);
    }

    [Fact]
    public async Task Release_OnePersonWithEveryRole_NeverPublishesTheirOwn()
    {
        var all = await store.PersonAsync("Al All", [.. TestWorkflows.Shipped.Roles.Select(r => r.Alias)]);
        var page = await store.AddAsync(all, home, "page", "Help");
        Desk.Done(await store.SubmitAsync(all, page));

        Desk.Refused(await store.SignAsync(all, page, "review"), RefusalCode.ExcludedPerson);
        Desk.Refused(await store.ReleaseAsync(all, page), RefusalCode.ExcludedPerson);
        Desk.Done(await store.SignAsync(publisher, page, "review"));
        Desk.Refused(await store.ReleaseAsync(all, page), RefusalCode.ExcludedPerson);

        Assert.DoesNotContain(page, (await store.PathsAsync()).Keys);
    }

    [Fact]
    public async Task Submit_RequiredValueIsMissing_NamesIt()
    {
        var contact = await store.AddAsync(writer, home, "siteSettings", "Settings");

        Desk.Refused(await store.SubmitAsync(writer, contact), RefusalCode.InvalidValue);
    }

    [Fact]
    public async Task Act_PersonWasDisabled_IsRefused()
    {
        var page = await store.AddAsync(writer, home, "page", "Help");
        await using (var db = await store.OpenAsync())
            await db.Users.Where(u => u.Id == writer).ExecuteUpdateAsync(u => u.SetProperty(x => x.DisabledAt, DateTime.UnixEpoch), Cancellation);

        Desk.Refused(await store.SubmitAsync(writer, page), RefusalCode.NotPermitted);
    }

    [Fact]
    public async Task Act_RoleForAnotherBranch_IsRefused()
    {
        var mine = await store.PageAsync(home, "Mine");
        var other = await store.PageAsync(home, "Other");
        var limited = await store.PersonAsync("Lee Limited");
        await using (var db = await store.OpenAsync())
        {
            db.Add(new RoleAssignment { Id = Guid.NewGuid(), UserId = limited, Role = "writer", BranchId = mine });
            await db.SaveChangesAsync(Cancellation);
        }

        Desk.Done(await store.EditAsync(limited, mine, "Mine", Editing.Body("<p>New.</p>")));
        Desk.Made(await store.Get<AddDocument>().RunAsync(new AddDocumentOptions { UserId = limited, ContentType = "page", ParentId = mine, Name = "Below" }, Cancellation));
        Desk.Refused(await store.EditAsync(limited, other, "Other", Editing.Body("<p>New.</p>")), RefusalCode.NotPermitted);
        Desk.Refused(await store.EditAsync(limited, home, "Home", Editing.HomeValues), RefusalCode.NotPermitted);
    }

    [Fact]
    public async Task Edit_SomebodySavedMeanwhile_LosesNeither()
    {
        var page = await store.AddAsync(writer, home, "page", "Help");
        var began = await store.NewestAsync(page);
        Desk.Done(await store.EditAsync(writer, page, "Help one", Editing.Body("<p>One.</p>"), began));

        Desk.Refused(await store.EditAsync(writer, page, "Help two", Editing.Body("<p>Two.</p>"), began), RefusalCode.Changed);

        Assert.Equal("Help one", await store.QueryAsync(async db => (await db.Versions.NewestAsync(page, "en-GB", Cancellation))?.Name));
    }

    [Fact]
    public async Task ReleaseBundle_OneIsNotSigned_PublishesNone()
    {
        var (above, below) = await TwoAsync(signBoth: false);
        var bundle = await BundleAsync(above, below);

        Desk.Refused(await store.Get<EditBundle>().ReleaseAsync(publisher, bundle, Cancellation), RefusalCode.GateOpen);

        Assert.DoesNotContain(above, (await store.PathsAsync()).Keys);
    }

    [Fact]
    public async Task ReleaseBundle_PageAndPageBelow_PublishesBothInOneTransaction()
    {
        var (above, below) = await TwoAsync(signBoth: true);
        var bundle = await BundleAsync(below, above);

        Desk.Done(await store.Get<EditBundle>().ReleaseAsync(publisher, bundle, Cancellation));

        var paths = await store.PathsAsync();
        Assert.Equal(("/above", "/above/below"), (paths[above], paths[below]));
        Desk.Refused(await store.Get<EditBundle>().ReleaseAsync(publisher, bundle, Cancellation), RefusalCode.NotFound);
    }

    [Fact]
    public async Task PublishInEmergency_Page_NeedsApprovalBySomebodyElse()
    {
        var page = await store.AddAsync(writer, home, "page", "Flood");
        var emergency = Desk.Made(await store.Get<PublishInEmergency>().RunAsync(
            new PublishInEmergencyOptions { UserId = publisher, DocumentId = page, SeenHash = await store.HashAsync(page), Reason = "The river rises." }, Cancellation));
        var partner = await store.PersonAsync("Pat Partner", "partnerSignOff");
        var both = await store.PersonAsync("Bo Both", "partnerSignOff");

        Assert.Contains(page, (await store.PathsAsync()).Keys);
        Desk.Refused(await store.Get<PublishInEmergency>().ApproveAsync(publisher, emergency, Cancellation), RefusalCode.NotPermitted);
        Desk.Done(await store.Get<PublishInEmergency>().ApproveAsync(partner, emergency, Cancellation));
        Desk.Refused(await store.Get<PublishInEmergency>().ApproveAsync(both, emergency, Cancellation), RefusalCode.NotFound);
    }

    [Fact]
    public async Task Bin_PublishedPage_IsRefusedUntilItIsRemoved()
    {
        var page = await store.PageAsync(home, "Help");

        Desk.Refused(await store.Get<BinDocument>().RunAsync(writer, page, Cancellation), RefusalCode.StillNeeded);
        Desk.Done(await store.Get<RemovePage>().RunAsync(new RemovePageOptions { UserId = publisher, DocumentId = page }, Cancellation));
        Desk.Done(await store.Get<BinDocument>().RunAsync(writer, page, Cancellation));
        Desk.Refused(await store.SubmitAsync(writer, page), RefusalCode.NotFound);
        Desk.Done(await store.Get<BinDocument>().RestoreAsync(writer, page, Cancellation));
    }

    [Fact]
    public async Task Sign_ActionOfAReview_TakesTheSteeringGroup()
    {
        var review = await store.ReviewAsync(home, Editing.ReviewValues());
        var action = await store.AddAsync(writer, review, "action", "Train everyone", Editing.Bag(
            ("recommendation", new TextValue("1")), ("owner", new TextValue("Head of training")), ("dueOn", new DateValue(new DateOnly(2026, 9, 1))), ("status", new TextValue("complete"))));
        var partner = await store.PersonAsync("Pat Partner", "partnerSignOff");
        Desk.Done(await store.SubmitAsync(writer, action));

        Desk.Refused(await store.SignAsync(publisher, action, "confirmation"), RefusalCode.NotPermitted);
        Desk.Done(await store.SignAsync(partner, action, "confirmation"));
        Desk.Done(await store.ReleaseAsync(publisher, action));

        Assert.Empty(await store.QueryAsync(db => db.Submissions.Where(s => s.DocumentId == review).ToListAsync(Cancellation)));
    }

    private async Task<Guid> BundleAsync(params Guid[] documents)
    {
        var bundle = Desk.Made(await store.Get<EditBundle>().CreateAsync(publisher, "Together", Cancellation));
        foreach (var document in documents)
            Desk.Done(await store.Get<EditBundle>().ChangeAsync(bundle, new OnDocumentOptions { UserId = publisher, DocumentId = document }, isIn: true, Cancellation));
        return bundle;
    }

    private async Task<(Guid Above, Guid Below)> TwoAsync(bool signBoth)
    {
        var above = await store.AddAsync(writer, home, "page", "Above");
        var below = await store.AddAsync(writer, above, "page", "Below");
        foreach (var page in new[] { above, below })
            Desk.Done(await store.SubmitAsync(writer, page));
        Desk.Done(await store.SignAsync(publisher, above, "review"));
        if (signBoth)
            Desk.Done(await store.SignAsync(publisher, below, "review"));
        return (above, below);
    }
}
