using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Counts;
using Partnership.Editorial.Tests.Boards;
using Partnership.Editorial.Tests.Workflow;

namespace Partnership.Editorial.Tests.Counts;

/// <summary>The clock stands at 2 March 2026.</summary>
public sealed class CountBoardTests : IAsyncLifetime
{
    private EditorialStore store = null!; // set before each test
    private Guid home;
    private Guid page;
    private Guid writer;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await EditorialStore.CreateAsync();
        home = await store.HomeAsync();
        page = await store.PageAsync(home, "Help");
        writer = await store.PersonAsync("Wren Writer", "writer");
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Add_AgainAndAgain_AddsUpByDay()
    {
        await AddAsync(1, (page, 2), (home, 1));
        await AddAsync(1, (page, 5));
        await AddAsync(2, (page, 1));

        var rows = await store.QueryAsync(db => db.DailyCounts.OrderBy(c => c.Day).ThenByDescending(c => c.Count).Select(c => new { c.Day.Day, c.SubjectId, c.Count }).ToListAsync(Cancellation));
        Assert.Equal([(1, page, 7L), (1, home, 1), (2, page, 1)], rows.Select(r => (r.Day, r.SubjectId, r.Count)));
    }

    [Fact]
    public async Task Add_TwentyAtOnce_LosesNothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AddAsync(1, (page, 3))));

        Assert.Equal(60, await store.QueryAsync(db => db.DailyCounts.SumAsync(c => c.Count, Cancellation)));
    }

    [Fact]
    public async Task Read_Month_SumsDaysAndLeavesOutWhatIsFew()
    {
        await AddAsync(1, (page, 7), (home, 2));
        await AddAsync(2, (page, 4), (home, 1));

        var entry = Assert.Single(await ReadAsync(writer, CountPeriod.Month(Day(1))));

        Assert.Equal((page, "Help", 10L), (entry.SubjectId, entry.Name, entry.Count.AtLeast));
        Assert.Equal(5, Assert.Single(await ReadAsync(writer, CountPeriod.Day(Day(1)))).Count.AtLeast);
        Assert.Empty(await ReadAsync(writer, CountPeriod.Day(Day(2))));
        Assert.Empty(await ReadAsync(writer, CountPeriod.Month(new DateOnly(2026, 2, 1))));
    }

    [Fact]
    public async Task Find_OnePage_ShowsMonthsAndDays()
    {
        await store.Get<RecordCounts>().AddAsync(new DateOnly(2026, 1, 31), new Dictionary<Guid, long> { [page] = 12 }, Cancellation);
        await AddAsync(1, (page, 3));
        await AddAsync(2, (page, 6));

        var counts = await store.Get<CountBoard>().FindAsync(writer, page, CountPeriod.Month(Day(1)), Cancellation);

        Assert.Equal(["2026-03", "2026-02", "2026-01"], counts?.Months.Select(m => m.Month.ToString()) ?? []);
        Assert.Equal([5L, null, 10], counts?.Months.Select(m => m.Count.AtLeast) ?? []);
        Assert.Equal([null, 5L], counts?.Days.Select(d => d.Count.AtLeast) ?? []);
    }

    [Fact]
    public async Task Read_Files_AreForWhoeverSeesTheWholeTree()
    {
        var (file, _) = await store.MediumAsync("A report.", "report.pdf");
        await AddAsync(1, (file, 8));
        var limited = await store.BranchPersonAsync("Lou Limited", page, "writer");

        Assert.Equal("report.pdf", Assert.Single(await store.Get<CountBoard>().ReadAsync(writer, CountKind.Files, CountPeriod.Day(Day(1)), Cancellation)).Name);
        Assert.Equal(CountKind.Files, (await store.Get<CountBoard>().FindAsync(writer, file, CountPeriod.Month(Day(1)), Cancellation))?.Kind);
        Assert.Empty(await store.Get<CountBoard>().ReadAsync(limited, CountKind.Files, CountPeriod.Day(Day(1)), Cancellation));
        Assert.Null(await store.Get<CountBoard>().FindAsync(limited, file, CountPeriod.Month(Day(1)), Cancellation));
    }

    [Fact]
    public async Task Read_BranchAndErased_AreNotListed()
    {
        var gone = await store.PageAsync(home, "Gone");
        await AddAsync(1, (page, 8), (home, 9), (gone, 10));
        await store.EraseAsync(gone);
        var limited = await store.BranchPersonAsync("Lou Limited", page, "writer");

        Assert.Equal([page], (await ReadAsync(limited, CountPeriod.Day(Day(1)))).Select(e => e.SubjectId));
        Assert.Equal(new[] { home, page }.Order(), (await ReadAsync(writer, CountPeriod.Day(Day(1)))).Select(e => e.SubjectId).Order());
        Assert.Null(await store.Get<CountBoard>().FindAsync(limited, home, CountPeriod.Month(Day(1)), Cancellation));
    }

    [Theory]
    [InlineData("2026-10", "2026-10")]
    [InlineData("2026-10-05", "2026-10-05")]
    [InlineData("2026-13", null)]
    [InlineData("2026-10-05..2026-10-08", null)]
    [InlineData("", null)]
    public void Period_Text_IsADayOrAMonthAndNothingElse(string text, string? period) => Assert.Equal(period, CountPeriod.TryParse(text)?.ToString());

    private static DateOnly Day(int day) => new(2026, 3, day);

    private Task AddAsync(int day, params (Guid Id, long Count)[] counts) =>
        store.Get<RecordCounts>().AddAsync(Day(day), counts.ToDictionary(c => c.Id, c => c.Count), Cancellation);

    private async Task<IReadOnlyList<CountEntry>> ReadAsync(Guid person, CountPeriod period) => await store.Get<CountBoard>().ReadAsync(person, CountKind.Pages, period, Cancellation);
}
