using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tests.Boards;
using Partnership.Editorial.Tests.Workflow;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests.Auditing;

public sealed class AuditReaderTests : IAsyncLifetime
{
    private EditorialStore store = null!; // set before each test
    private Guid home;
    private Guid writer;
    private Guid administrator;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await EditorialStore.CreateAsync();
        home = await store.HomeAsync();
        writer = await store.PersonAsync("Wren Writer", "writer");
        administrator = await store.PersonAsync("Ada Administrator", "administrator");
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Page_Filters_NarrowToWhatIsAskedFor()
    {
        var first = await store.AddAsync(writer, home, "page", "First");
        store.Clock.Advance(TimeSpan.FromDays(1));
        var second = await store.AddAsync(writer, home, "page", "Second", Editing.Body("<p>Words.</p>"));
        Desk.Done(await store.SubmitAsync(writer, second));
        await store.Get<AuditTrail>().RecordAsync(null, "somebody@example.org", AuditAction.SignInFailed, null, null, "password", Cancellation);
        var tomorrow = new DateTime(2026, 3, 3, 0, 0, 0, DateTimeKind.Utc);

        Assert.Equal([4L, 3, 2, 1], await LinesAsync(new AuditFilter()));
        Assert.Equal([3L, 2, 1], await LinesAsync(new AuditFilter { ActorId = writer }));
        Assert.Equal([3L], await LinesAsync(new AuditFilter { Action = AuditAction.Submitted }));
        Assert.Equal([1L], await LinesAsync(new AuditFilter { DocumentId = first }));
        Assert.Equal([4L, 3, 2], await LinesAsync(new AuditFilter { From = tomorrow }));
        Assert.Equal([1L], await LinesAsync(new AuditFilter { Until = tomorrow }));
        Assert.Empty(await LinesAsync(new AuditFilter { ActorId = Guid.NewGuid() }));
    }

    [Fact]
    public async Task Page_MoreThanFit_GoesOnBeforeTheLast()
    {
        for (var i = 0; i < 5; i++)
            await store.AddAsync(writer, home, "page", $"Page {i}");

        var newest = await PageAsync(new AuditFilter(), null, 2);
        var older = await PageAsync(new AuditFilter(), newest.Before, 2);
        var oldest = await PageAsync(new AuditFilter(), older.Before, 2);

        Assert.Equal([5L, 4, 3, 2, 1], newest.Records.Concat(older.Records).Concat(oldest.Records).Select(r => r.Sequence));
        Assert.Null(oldest.Before);
    }

    [Fact]
    public async Task Page_Names_AreThoseOfNow()
    {
        var page = await store.AddAsync(writer, home, "page", "Old name");
        Desk.Done(await store.EditAsync(writer, page, "New name", Editing.Body("<p>Words.</p>")));
        var gone = await store.AddAsync(writer, home, "page", "Gone");
        await store.EraseAsync(gone);

        var records = (await PageAsync(new AuditFilter(), null, 50)).Records;

        Assert.All(records.Where(r => r.DocumentId == page), r => Assert.Equal(("New name", false), (r.DocumentName, r.IsErased)));
        Assert.All(records.Where(r => r.DocumentId == gone), r => Assert.Equal((null, true), (r.DocumentName, r.IsErased)));
        Assert.DoesNotContain(records, r => r.Detail?.Contains("name", StringComparison.OrdinalIgnoreCase) == true);
    }

    [Fact]
    public async Task Page_PersonMayNot_IsNull()
    {
        var local = await store.BranchPersonAsync("Lin Local", home, "administrator");

        foreach (var person in new[] { writer, local, Guid.NewGuid() })
        {
            Assert.Null(await store.Get<AuditReader>().PageAsync(person, new AuditFilter(), null, 50, Cancellation));
            Assert.Null(await store.Get<AuditReader>().NextAsync(person, new AuditFilter(), 0, 100, 50, Cancellation));
            Desk.Refused((await store.Get<ExportAudit>().BeginAsync(person, new AuditFilter(), "csv", Cancellation)).Outcome, RefusalCode.NotPermitted);
        }

        Assert.Equal(0, await store.QueryAsync(db => db.AuditTrail.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Export_Begins_IsWrittenDownAfterTheLinesThatItHas()
    {
        await store.AddAsync(writer, home, "page", "One");
        await store.AddAsync(writer, home, "page", "Two");

        var (outcome, last) = await store.Get<ExportAudit>().BeginAsync(administrator, new AuditFilter { Action = AuditAction.Created }, "json", Cancellation);

        Assert.IsType<EditorialOutcome.Done>(outcome);
        Assert.Equal(2, last);
        Assert.Equal([1L], (await store.Get<AuditReader>().NextAsync(administrator, new AuditFilter(), 0, last, 1, Cancellation))?.Select(r => r.Sequence) ?? []);
        Assert.Equal([2L], (await store.Get<AuditReader>().NextAsync(administrator, new AuditFilter(), 1, last, 50, Cancellation))?.Select(r => r.Sequence) ?? []);
        var line = (await PageAsync(new AuditFilter(), null, 1)).Records[0];
        Assert.Equal((3L, AuditAction.AuditExported, administrator, "json created"), (line.Sequence, line.Action, line.ActorId, line.Detail));
        Assert.Null((await store.Get<AuditTrail>().CheckAsync(Cancellation)).BrokenAt);
    }

    private async Task<AuditPage> PageAsync(AuditFilter filter, long? before, int take) =>
        Assert.IsType<AuditPage>(await store.Get<AuditReader>().PageAsync(administrator, filter, before, take, Cancellation));

    private async Task<IEnumerable<long>> LinesAsync(AuditFilter filter) => (await PageAsync(filter, null, 50)).Records.Select(r => r.Sequence);
}
