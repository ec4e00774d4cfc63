using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Partnership.Editorial.PostgreSql;

namespace Partnership.Editorial.Tests.Store;

/// <summary>What time it is, is what PostgreSQL says: a node whose own clock is wrong does nothing early.</summary>
public sealed class DatabaseClockTests : IAsyncLifetime
{
    private static readonly TimeSpan Nearly = TimeSpan.FromSeconds(30);
    private PostgreSqlStoreDatabase database = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await PostgreSqlStoreDatabase.EmptyAsync();

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    [Theory]
    [InlineData(3)]
    [InlineData(-3)]
    public async Task GetUtcNow_MachineIsHoursWrong_IsWhatPostgreSqlSays(int hours)
    {
        var clock = new DatabaseClock(new WrongClock { Wrong = TimeSpan.FromHours(hours) });
        await SetAsync(clock);

        Assert.InRange(clock.GetUtcNow(), TimeProvider.System.GetUtcNow() - Nearly, TimeProvider.System.GetUtcNow() + Nearly);
    }

    [Fact]
    public async Task GetUtcNow_MachineJumpsAfterItWasSet_StaysRight()
    {
        var machine = new WrongClock();
        var clock = new DatabaseClock(machine);
        await SetAsync(clock);

        machine.Wrong = TimeSpan.FromDays(2);

        Assert.InRange(clock.GetUtcNow(), TimeProvider.System.GetUtcNow() - Nearly, TimeProvider.System.GetUtcNow() + Nearly);
    }

    [Fact]
    public void GetUtcNow_BeforeItWasSet_IsThatOfTheMachine() =>
        Assert.True(new DatabaseClock(new WrongClock { Wrong = TimeSpan.FromHours(3) }).GetUtcNow() > TimeProvider.System.GetUtcNow() + TimeSpan.FromHours(2));

    [Fact]
    public async Task Add_SiteGoesByItsMachine_GoesByPostgreSqlInstead()
    {
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddEditorialPostgreSql(database.ConnectionString).BuildServiceProvider();

        Assert.IsType<DatabaseClock>(services.GetRequiredService<TimeProvider>());
    }

    private async Task SetAsync(DatabaseClock clock)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await clock.SetAsync(connection, Cancellation);
    }

    private sealed class WrongClock : TimeProvider
    {
        public TimeSpan Wrong { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Wrong;
    }
}
