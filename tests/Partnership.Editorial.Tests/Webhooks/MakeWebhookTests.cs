using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tests.Workflow;
using Partnership.Editorial.Webhooks;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests.Webhooks;

public sealed class MakeWebhookTests : IAsyncLifetime
{
    private EditorialStore store = null!; // set before each test
    private Guid administrator;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await EditorialStore.CreateAsync();
        administrator = await store.PersonAsync("Ada Administrator", "administrator");
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Make_Secret_IsSealedInTheStoreAndInTheHandOfTheSenderOnly()
    {
        var (outcome, secret) = await store.Get<MakeWebhook>().RunAsync(Options(), Cancellation);
        var id = Desk.Made(outcome);

        var row = await store.QueryAsync(db => db.Webhooks.SingleAsync(w => w.Id == id, Cancellation));
        Assert.Matches("^whs_[A-Za-z0-9_-]{43}$", secret);
        Assert.DoesNotContain(secret ?? "", row.SealedSecret, StringComparison.Ordinal);
        Desk.Done(await store.Get<ChangeWebhook>().PingAsync(administrator, id, Cancellation));
        Assert.Equal(secret, Assert.Single(await store.TakeAsync(id)).Secret);
    }

    [Fact]
    public async Task Rotate_Secret_IsAnotherAndAuditedWithoutIt()
    {
        var (outcome, first) = await store.Get<MakeWebhook>().RunAsync(Options(), Cancellation);
        var id = Desk.Made(outcome);

        var (_, second) = await store.Get<ChangeWebhook>().RotateAsync(administrator, id, Cancellation);

        Assert.NotEqual(first, second);
        Desk.Done(await store.Get<ChangeWebhook>().PingAsync(administrator, id, Cancellation));
        Assert.Equal(second, Assert.Single(await store.TakeAsync(id)).Secret);
        var lines = await store.QueryAsync(db => db.AuditTrail.Where(e => e.SubjectId == id).OrderBy(e => e.Sequence).Select(e => e.Detail).ToListAsync(Cancellation));
        Assert.Equal(["made", "secret changed", "tested"], lines);
    }

    [Fact]
    public async Task Secret_OfAnotherWebhook_CanNotBeOpened()
    {
        var (one, _) = await store.Get<MakeWebhook>().RunAsync(Options(), Cancellation);
        var (two, _) = await store.Get<MakeWebhook>().RunAsync(Options(), Cancellation);
        await using (var db = await store.OpenAsync())
        {
            (await db.Webhooks.SingleAsync(w => w.Id == Desk.Made(one), Cancellation)).SealedSecret =
                (await db.Webhooks.SingleAsync(w => w.Id == Desk.Made(two), Cancellation)).SealedSecret;
            await db.SaveChangesAsync(Cancellation);
        }

        Desk.Done(await store.Get<ChangeWebhook>().PingAsync(administrator, Desk.Made(one), Cancellation));

        Assert.Null(Assert.Single(await store.TakeAsync(Desk.Made(one))).Secret);
    }

    [Theory]
    [InlineData("", "Give the address")]
    [InlineData("partner.example/hooks", "whole one")]
    [InlineData("https://partner.example/hooks#here", "#")]
    [InlineData("https://internal.example/", "inside a network")]
    public async Task Make_AddressIsWrong_SaysWhy(string address, string reason)
    {
        var (outcome, secret) = await store.Get<MakeWebhook>().RunAsync(Options() with { Address = address }, Cancellation);

        Assert.Contains(reason, Assert.Single(Assert.IsType<EditorialOutcome.Refused>(outcome).Reasons).Reason, StringComparison.Ordinal);
        Assert.Null(secret);
    }

    [Fact]
    public async Task Make_EverythingElseWrong_SaysAllOfIt()
    {
        var (outcome, _) = await store.Get<MakeWebhook>().RunAsync(
            Options() with { Description = "", Events = ["Umbraco.ContentPublish", "Nonsense"], Payload = (WebhookPayload)7 }, Cancellation);

        Assert.Equal(3, Assert.IsType<EditorialOutcome.Refused>(outcome).Reasons.Length);
    }

    [Fact]
    public async Task Any_OtherRole_IsRefusedAndReadsNothing()
    {
        var id = await store.WebhookAsync(administrator);
        var other = await store.PersonAsync("Olu Other", "publisher");
        var change = store.Get<ChangeWebhook>();

        EditorialOutcome[] outcomes =
        [
            (await store.Get<MakeWebhook>().RunAsync(Options() with { UserId = other }, Cancellation)).Outcome,
            await change.TurnAsync(other, id, false, Cancellation), (await change.RotateAsync(other, id, Cancellation)).Outcome, await change.PingAsync(other, id, Cancellation),
            await change.ResendAsync(other, id, id, Cancellation), await change.ResendFailedAsync(other, id, default, Cancellation), await change.DeleteAsync(other, id, Cancellation),
        ];

        Assert.All(outcomes, o => Desk.Refused(o, RefusalCode.NotPermitted));
        Assert.Empty(await store.Get<WebhookBoard>().ListAsync(other, Cancellation));
        Assert.Null(await store.Get<WebhookBoard>().FindAsync(other, id, 1, Cancellation));
    }

    private MakeWebhookOptions Options() => new() { UserId = administrator, Address = "https://partner.example/hooks", Description = "A partner", Events = WebhookEvents.Offered };
}
