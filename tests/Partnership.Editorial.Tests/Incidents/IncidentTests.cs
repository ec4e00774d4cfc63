using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Incidents;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tests.Boards;
using Partnership.Editorial.Tests.Workflow;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests.Incidents;

public sealed class IncidentTests : IAsyncLifetime
{
    private EditorialStore store = null!; // set before each test
    private Guid home;
    private Guid page;
    private Guid officer;
    private Guid administrator;
    private Guid incident;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await EditorialStore.CreateAsync();
        home = await store.HomeAsync();
        page = await store.PageAsync(home, "Help");
        officer = await store.PersonAsync("Dana Disclosure", "disclosureOfficer");
        administrator = await store.PersonAsync("Ada Administrator", "administrator");
        incident = Desk.Made(await store.Get<TakeDown>().RunAsync(new TakeDownOptions { UserId = officer, DocumentId = page, Reason = "Page 3." }, Cancellation));
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Read_Administrator_LeavesALineInTheTrail()
    {
        var (outcome, view) = await store.Get<OpenIncident>().ReadAsync(administrator, incident, Cancellation);

        Assert.IsType<EditorialOutcome.Done>(outcome);
        Assert.Equal(("Help", "Page 3.", "Dana Disclosure", false), (view?.Entry.DocumentName, view?.Reason, view?.Entry.TakenDownBy, view?.IsErased));
        Assert.Equal([incident], await ReadsAsync());
    }

    [Fact]
    public async Task Read_WhoeverMayNot_FindsNoSuchRecordAndLeavesNothing()
    {
        var elsewhere = await store.BranchPersonAsync("Lou Limited", await store.PageAsync(home, "Elsewhere"), "administrator");

        foreach (var person in new[] { officer, elsewhere })
        {
            var (outcome, view) = await store.Get<OpenIncident>().ReadAsync(person, incident, Cancellation);
            Desk.Refused(outcome, RefusalCode.NotFound);
            Assert.Null(view);
            Desk.Refused(await store.Get<OpenIncident>().CloseAsync(person, incident, "Done.", Cancellation), RefusalCode.NotFound);
        }

        Assert.Null(await store.Get<IncidentBoard>().ListAsync(officer, Cancellation));
        Assert.Empty(Assert.NotNull(await store.Get<IncidentBoard>().ListAsync(elsewhere, Cancellation)));
        Assert.Empty(await ReadsAsync());
    }

    [Fact]
    public async Task Close_WithAConclusion_IsClosedOnce()
    {
        Desk.Refused(await store.Get<OpenIncident>().CloseAsync(administrator, incident, " ", Cancellation), RefusalCode.AnswerMissing);
        Desk.Refused(await store.Get<OpenIncident>().CloseAsync(administrator, incident, new string('x', 4001), Cancellation), RefusalCode.AnswerMissing);
        Desk.Done(await store.Get<OpenIncident>().CloseAsync(administrator, incident, "The report was mended.", Cancellation));
        Desk.Refused(await store.Get<OpenIncident>().CloseAsync(administrator, incident, "Again.", Cancellation), RefusalCode.WrongStage);

        var (_, view) = await store.Get<OpenIncident>().ReadAsync(administrator, incident, Cancellation);
        Assert.Equal(("The report was mended.", "Ada Administrator"), (view?.Conclusion, view?.ClosedBy));
        Assert.NotNull(view?.Entry.ClosedAt);
    }

    [Fact]
    public async Task List_ErasedDocument_HasNoNameAndStays()
    {
        await store.EraseAsync(page);

        var entry = Assert.Single(Assert.NotNull(await store.Get<IncidentBoard>().ListAsync(administrator, Cancellation)));

        Assert.Equal((incident, null), (entry.Id, entry.DocumentName));
        Assert.True((await store.Get<OpenIncident>().ReadAsync(administrator, incident, Cancellation)).Incident?.IsErased);
    }

    private Task<List<Guid?>> ReadsAsync() => store.QueryAsync(db => db.AuditTrail.Where(e => e.Action == AuditAction.IncidentRead).Select(e => e.SubjectId).ToListAsync(Cancellation));
}
