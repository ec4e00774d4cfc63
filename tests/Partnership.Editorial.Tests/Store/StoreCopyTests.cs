using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Checking;
using Partnership.Editorial.Copying;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tests.Workflow;

namespace Partnership.Editorial.Tests.Store;

/// <summary>Copying a store from SQLite to PostgreSQL.</summary>
public sealed class StoreCopyTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private EditorialStore old = null!;
    private EditorialStore fresh = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        old = EditorialStore.CreateOn(await SqliteStoreDatabase.MigratedAsync(folder.File("editorial.db")));
        fresh = EditorialStore.CreateOn(await PostgreSqlStoreDatabase.MigratedAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await old.DisposeAsync();
        await fresh.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Copy_StoreWithALife_IsTheSameAndWorksOn()
    {
        var home = await FillAsync();

        var report = await CopyAsync();

        Assert.Empty(report.Problems);
        Assert.Equal(1, report.Files);
        Assert.Equal((await old.LogAsync()).Select(e => (e.Sequence, e.DocumentId, e.Event)), (await fresh.LogAsync()).Select(e => (e.Sequence, e.DocumentId, e.Event)));
        Assert.Equal(await old.PathsAsync(), await fresh.PathsAsync());
        Assert.Empty((await fresh.Get<CheckStore>().RunAsync(new Progress<CheckProgress>(), Cancellation)).Findings);
        await fresh.PageAsync(home, "Written afterwards");
        var user = await fresh.QueryAsync(db => db.Users.FirstAsync(Cancellation));
        await using var context = await fresh.OpenAsync();
        context.Add(new Microsoft.AspNetCore.Identity.IdentityUserClaim<Guid> { UserId = user.Id, ClaimType = "after", ClaimValue = "the copy" }); // its number is the database's
        await context.SaveChangesAsync(Cancellation);
    }

    [Fact]
    public async Task Copy_FileIsMissing_NamesItAndKeepsNothing()
    {
        await FillAsync();
        foreach (var file in Directory.GetFiles(old.MediaPath, "*", SearchOption.AllDirectories))
            File.Delete(file);

        var report = await CopyAsync();

        Assert.Contains("the file is missing", Assert.Single(report.Problems), StringComparison.Ordinal);
        Assert.Empty(await fresh.LogAsync());
    }

    [Fact]
    public async Task Copy_SomethingIsThereAlready_IsRefused()
    {
        await FillAsync();
        await fresh.HomeAsync();

        var problem = await Assert.ThrowsAsync<StoreException>(CopyAsync);

        Assert.Contains("nothing was copied", problem.Message, StringComparison.Ordinal);
        Assert.Single(await fresh.LogAsync());
    }

    private async Task<Guid> FillAsync()
    {
        var home = await old.HomeAsync();
        var team = await ReviewTeam.OfAsync(old);
        var page = await old.PageAsync(home, "Advice é ❤");
        await old.RepublishAsync(page, "Advice, changed");
        await old.WithdrawAsync(page, "It was wrong.");
        var draft = await old.AddAsync(team.Writer, home, "page", "Opening hours");
        Desk.Done(await old.SubmitAsync(team.Writer, draft));
        var (sha256, bytes) = await old.Get<MediaFolder>().AddAsync(new MemoryStream("%PDF-1.7 a report"u8.ToArray()), Cancellation);
        await using var context = await old.OpenAsync();
        context.MediaFiles.Add(new MediaFile { Id = Guid.NewGuid(), FileName = "report.pdf", Extension = "pdf", MediaType = "application/pdf", Bytes = bytes, Sha256 = sha256, CreatedAt = old.Clock.GetUtcNow().UtcDateTime });
        context.Add(new Microsoft.AspNetCore.Identity.IdentityUserClaim<Guid> { UserId = team.Writer, ClaimType = "before", ClaimValue = "the copy" });
        await context.SaveChangesAsync(Cancellation);
        return home;
    }

    private Task<CopyReport> CopyAsync() => new StoreCopy(
        old.Get<IDbContextFactory<EditorialDbContext>>(), old.Get<IEditorialDatabase>(), fresh.Get<IDbContextFactory<EditorialDbContext>>(), fresh.Get<IEditorialDatabase>())
        .RunAsync(old.Get<MediaFolder>(), fresh.Get<ISharedFiles>(), new Progress<CopyProgress>(), Cancellation);
}
