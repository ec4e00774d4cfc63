using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tests.Workflow;
using Partnership.Editorial.Webhooks;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests.Webhooks;

/// <summary>Which secrets sign what is sent, while one takes the place of another.</summary>
public sealed class RotateSecretTests : IAsyncLifetime
{
    private EditorialStore store = null!; // set before each test
    private Guid administrator;
    private Guid webhook;
    private string first = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await EditorialStore.CreateAsync();
        administrator = await store.PersonAsync("Ada Administrator", "administrator");
        var (outcome, secret) = await store.Get<MakeWebhook>().RunAsync(
            new MakeWebhookOptions { UserId = administrator, Address = "https://partner.example/hooks", Description = "A partner", Events = WebhookEvents.Offered }, Cancellation);
        (webhook, first) = (Desk.Made(outcome), secret ?? "");
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Make_NewWebhook_HasNoOldSecret()
    {
        Assert.Equal((first, null), await SignedWithAsync());
        Assert.Null((await EntryAsync()).OldSecretEndsAt);
    }

    [Fact]
    public async Task Rotate_ForADay_TheOldSecretSignsBesideTheNewOne()
    {
        var second = await RotateAsync();

        Assert.Equal((second, first), await SignedWithAsync());
        Assert.Equal(store.Clock.GetUtcNow().UtcDateTime + ChangeWebhook.SecretOverlap, (await EntryAsync()).OldSecretEndsAt);
        store.Clock.Advance(ChangeWebhook.SecretOverlap - TimeSpan.FromSeconds(1));
        Assert.Equal((second, first), await SignedWithAsync());
        store.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((second, null), await SignedWithAsync());
    }

    [Fact]
    public async Task Rotate_OldSecret_IsSealedInTheStore()
    {
        await RotateAsync();

        var row = await RowAsync();
        Assert.NotNull(row.OldSealedSecret);
        Assert.DoesNotContain(first, row.OldSealedSecret, StringComparison.Ordinal);
        Assert.NotEqual(row.SealedSecret, row.OldSealedSecret);
    }

    // Somebody lost the new secret, or pressed twice. The receiver still has the first one.
    [Fact]
    public async Task Rotate_Twice_KeepsTheSecretThatTheReceiverHasUntilItWouldHaveEnded()
    {
        await RotateAsync();
        var end = (await EntryAsync()).OldSecretEndsAt;
        store.Clock.Advance(TimeSpan.FromHours(1));

        var third = await RotateAsync();

        Assert.Equal((third, first), await SignedWithAsync());
        Assert.Equal(end, (await EntryAsync()).OldSecretEndsAt);
    }

    [Fact]
    public async Task Rotate_AfterTheOldSecretHasEnded_KeepsTheOneBefore()
    {
        var second = await RotateAsync();
        store.Clock.Advance(ChangeWebhook.SecretOverlap);

        var third = await RotateAsync();

        Assert.Equal((third, second), await SignedWithAsync());
    }

    // Whoever has lost the keys of the site makes new secrets: what can't be opened is nothing to keep.
    [Fact]
    public async Task Rotate_SecretThatCanNotBeOpened_LeavesNoOldOne()
    {
        var other = await store.WebhookAsync(administrator);
        var foreign = await store.QueryAsync(db => db.Webhooks.Where(w => w.Id == other).Select(w => w.SealedSecret).SingleAsync(Cancellation));
        await using (var db = await store.OpenAsync())
            await db.Webhooks.Where(w => w.Id == webhook).ExecuteUpdateAsync(w => w.SetProperty(x => x.SealedSecret, foreign), Cancellation);

        var second = await RotateAsync();

        Assert.Equal((second, null), await SignedWithAsync());
        Assert.Null((await RowAsync()).OldSealedSecret);
    }

    [Fact]
    public async Task EndOldSecret_AtOnce_SignsWithTheNewOneOnlyAndForgetsIt()
    {
        var second = await RotateAsync();

        Desk.Done(await store.Get<ChangeWebhook>().EndOldSecretAsync(administrator, webhook, Cancellation));

        Assert.Equal((second, null), await SignedWithAsync());
        Assert.Null((await RowAsync()).OldSealedSecret);
        Desk.Refused(await store.Get<ChangeWebhook>().EndOldSecretAsync(administrator, webhook, Cancellation), RefusalCode.WrongStage);
        var lines = await store.QueryAsync(db => db.AuditTrail.Where(e => e.SubjectId == webhook).OrderBy(e => e.Sequence).Select(e => e.Detail).ToListAsync(Cancellation));
        Assert.Equal(["made", "secret changed", "old secret ended", "tested"], lines);
    }

    [Fact]
    public async Task EndOldSecret_OtherRole_IsRefused()
    {
        var second = await RotateAsync();
        var other = await store.PersonAsync("Olu Other", "publisher");

        Desk.Refused(await store.Get<ChangeWebhook>().EndOldSecretAsync(other, webhook, Cancellation), RefusalCode.NotPermitted);

        Assert.Equal((second, first), await SignedWithAsync());
    }

    [Fact]
    public async Task ForgetOldSecrets_OnlyWhatHasEnded_Goes()
    {
        var (work, queue) = (store.Get<PendingWork>(), store.Get<WebhookQueue>());
        await RotateAsync();
        Assert.False(await work.HasOldSecretAsync(store.Clock.GetUtcNow(), Cancellation));
        await queue.ForgetOldSecretsAsync(store.Clock.GetUtcNow(), Cancellation);
        Assert.NotNull((await RowAsync()).OldSealedSecret);

        store.Clock.Advance(ChangeWebhook.SecretOverlap);
        Assert.True(await work.HasOldSecretAsync(store.Clock.GetUtcNow(), Cancellation));
        await queue.ForgetOldSecretsAsync(store.Clock.GetUtcNow(), Cancellation);

        Assert.Equal((null, null), (await RowAsync()) is var row ? (row.OldSealedSecret, row.OldSecretEndsAt) : default);
        Assert.False(await work.HasOldSecretAsync(store.Clock.GetUtcNow(), Cancellation));
    }

    private async Task<string> RotateAsync()
    {
        var (outcome, secret) = await store.Get<ChangeWebhook>().RotateAsync(administrator, webhook, Cancellation);
        Desk.Done(outcome);
        return secret ?? "";
    }

    private async Task<(string? Secret, string? OldSecret)> SignedWithAsync()
    {
        Desk.Done(await store.Get<ChangeWebhook>().PingAsync(administrator, webhook, Cancellation));
        var due = Assert.Single(await store.TakeAsync(webhook));
        await store.EndAsync(due.Id);
        return (due.Secret, due.OldSecret);
    }

    private async Task<WebhookEntry> EntryAsync() => Assert.Single(await store.Get<WebhookBoard>().ListAsync(administrator, Cancellation));

    private Task<Webhook> RowAsync() => store.QueryAsync(db => db.Webhooks.SingleAsync(w => w.Id == webhook, Cancellation));
}
