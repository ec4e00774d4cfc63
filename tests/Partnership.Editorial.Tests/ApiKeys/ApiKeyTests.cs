using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.ApiKeys;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tests.Workflow;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests.ApiKeys;

/// <summary>The clock stands at 2 March 2026, 9 o'clock.</summary>
public sealed class ApiKeyTests : IAsyncLifetime
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
    public async Task Make_Key_IsLongRandomAndReadable()
    {
        var (_, one) = await MakeAsync();
        var (_, two) = await MakeAsync();

        Assert.Matches("^pk_[A-Za-z0-9_-]{43}$", one);
        Assert.NotEqual(one, two);
        Assert.True(ApiKeySecret.TryParse(one, out _));
    }

    [Fact]
    public async Task Make_Key_IsNowhereInTheDatabaseButItsHash()
    {
        var (id, key) = await MakeAsync();

        var row = await store.QueryAsync(db => db.ApiKeys.SingleAsync(k => k.Id == id, Cancellation));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(key))), row.KeyHash);
        Assert.Equal(key[^4..], row.LastFour);
        var all = await store.Database.ReadAllAsync();
        Assert.True(all.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(row.KeyHash)) >= 0);
        Assert.Equal(-1, all.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(key[3..])));
    }

    [Fact]
    public async Task MakeAndRevoke_Audit_NamesTheKeyByIdOnly()
    {
        var (id, key) = await MakeAsync();
        Desk.Done(await store.Get<MakeApiKey>().RevokeAsync(administrator, id, Cancellation));

        var lines = await store.QueryAsync(db => db.AuditTrail.Where(e => e.SubjectId == id).OrderBy(e => e.Sequence).ToListAsync(Cancellation));
        Assert.Equal(["api-key-changed made, public", "api-key-changed revoked"], lines.Select(l => $"{l.Action} {l.Detail}"));
        Assert.All(lines, l => Assert.DoesNotContain(key[3..], l.Detail, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("writer")]
    [InlineData("publisher")]
    [InlineData("partnerSignOff")]
    public async Task Make_OtherRole_IsRefusedAndReadsNothing(string role)
    {
        var (id, _) = await MakeAsync();
        var other = await store.PersonAsync("Olu Other", role);

        var (outcome, key) = await store.Get<MakeApiKey>().RunAsync(Options() with { UserId = other }, Cancellation);

        Desk.Refused(outcome, RefusalCode.NotPermitted);
        Assert.Null(key);
        Desk.Refused(await store.Get<MakeApiKey>().RevokeAsync(other, id, Cancellation), RefusalCode.NotPermitted);
        Assert.Empty(await store.Get<ApiKeyBoard>().ListAsync(other, Cancellation));
        Assert.Null(await store.Get<ApiKeyBoard>().FindAsync(other, id, Cancellation));
    }

    [Fact]
    public async Task Make_EverythingWrong_SaysAllOfIt()
    {
        var (outcome, _) = await store.Get<MakeApiKey>().RunAsync(
            Options() with { Name = " ", Purpose = new string('x', 201), MayReadPublic = false, ExpiresAt = store.Clock.GetUtcNow().UtcDateTime, RequestsPerSecond = 1001, Burst = 3 },
            Cancellation);

        Assert.Equal(6, Assert.IsType<EditorialOutcome.Refused>(outcome).Reasons.Length);
        Assert.Empty(await store.Get<ApiKeyReader>().ReadAsync(Cancellation));
    }

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(1000, 10_000, true)]
    [InlineData(0, 1, false)]
    [InlineData(1, 10_001, false)]
    [InlineData(20, 19, false)]
    public async Task Make_Limits_HaveBounds(int perSecond, int burst, bool isGood)
    {
        var (outcome, _) = await store.Get<MakeApiKey>().RunAsync(Options() with { RequestsPerSecond = perSecond, Burst = burst }, Cancellation);

        Assert.Equal(isGood, outcome is EditorialOutcome.Done);
    }

    [Fact]
    public async Task Stamp_MadeAndRevoked_IsNewEachTimeAndUseIsNot()
    {
        var reader = store.Get<ApiKeyReader>();
        var stamps = new List<(long, long)> { await reader.StampAsync(Cancellation) };
        var (id, _) = await MakeAsync();
        stamps.Add(await reader.StampAsync(Cancellation));
        await reader.RecordUseAsync([(id, new DateOnly(2026, 3, 2))], Cancellation);
        Assert.Equal(stamps[^1], await reader.StampAsync(Cancellation));
        Desk.Done(await store.Get<MakeApiKey>().RevokeAsync(administrator, id, Cancellation));
        stamps.Add(await reader.StampAsync(Cancellation));

        Assert.Equal([(0, 0), (1, 0), (1, 1)], stamps);
        Assert.Empty(await reader.ReadAsync(Cancellation));
    }

    [Fact]
    public async Task Read_Key_IsAsItWasMade()
    {
        var end = new DateTime(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc);
        var (id, key) = await MakeAsync(Options() with { MayPreview = true, MayReadPublic = false, ExpiresAt = end, RequestsPerSecond = 7, Burst = 70 });
        await store.Get<ApiKeyReader>().RecordUseAsync([(id, new DateOnly(2026, 3, 2))], Cancellation);

        Assert.True(ApiKeySecret.TryParse(key, out var secret));
        Assert.Equal(
            new WorkingApiKey { Id = id, Hash = secret.Hash, MayReadPublic = false, MayPreview = true, RequestsPerSecond = 7, Burst = 70, ExpiresAt = end, LastUsedOn = new DateOnly(2026, 3, 2) },
            Assert.Single(await store.Get<ApiKeyReader>().ReadAsync(Cancellation)));
    }

    [Fact]
    public async Task RecordUse_EarlierDay_ChangesNothing()
    {
        var (id, _) = await MakeAsync();
        var reader = store.Get<ApiKeyReader>();

        await reader.RecordUseAsync([(id, new DateOnly(2026, 3, 5)), (Guid.NewGuid(), new DateOnly(2026, 3, 5))], Cancellation);
        await reader.RecordUseAsync([(id, new DateOnly(2026, 3, 4))], Cancellation);

        Assert.Equal(new DateOnly(2026, 3, 5), (await store.Get<ApiKeyBoard>().FindAsync(administrator, id, Cancellation))?.LastUsedOn);
    }

    [Fact]
    public async Task Revoke_Twice_IsRefused()
    {
        var (id, _) = await MakeAsync();
        Desk.Done(await store.Get<MakeApiKey>().RevokeAsync(administrator, id, Cancellation));

        Desk.Refused(await store.Get<MakeApiKey>().RevokeAsync(administrator, id, Cancellation), RefusalCode.WrongStage);
    }

    [Theory]
    [InlineData("")]
    [InlineData("pk_")]
    [InlineData("PK_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("pk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA ")]
    [InlineData("pk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\u00e9")]
    [InlineData("pk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Parse_WhatIsNoKey_IsNone(string text) => Assert.False(ApiKeySecret.TryParse(text, out _));

    private MakeApiKeyOptions Options() => new() { UserId = administrator, Name = "Trust", Purpose = "The trust's website", MayReadPublic = true, MayPreview = false };

    private async Task<(Guid Id, string Key)> MakeAsync(MakeApiKeyOptions? options = null)
    {
        var (outcome, key) = await store.Get<MakeApiKey>().RunAsync(options ?? Options(), Cancellation);
        return (Desk.Made(outcome), key ?? "");
    }
}
