using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Partnership.Editorial.Store;
using Partnership.Testing;
using Partnership.Testing.Desk;
using Partnership.Web.Desk.Connections;
using Partnership.Web.Tests.Live;

namespace Partnership.Web.Tests.Desk.Connections;

/// <summary>
/// A site whose clock stands still until a test moves it, whose webhooks go when a test says so, to a real server beside it. Tests that
/// use it are in <see cref="Collection"/>, so that they move the clock one after the other.
/// </summary>
public sealed class ConnectedDesk : SiteFactory, IAsyncLifetime
{
    public const string Collection = "connected desk";

    private Receiver? receiver;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 10, 5, 9, 0, 0, TimeSpan.Zero));

    internal CapturedLog Log { get; } = new();

    /// <summary>A receiver that speaks HTTP as a test likes.</summary>
    internal TcpListener Raw { get; } = new(IPAddress.Loopback, 0);

    internal Receiver Receiver => receiver ?? throw new InvalidOperationException("It has not started.");

    internal Guid Administrator { get; private set; }

    public async ValueTask InitializeAsync()
    {
        receiver = await Receiver.StartAsync();
        Settings["Seed:Demonstration"] = "false";
        Settings["Webhooks:Timeout"] = "00:00:01";
        Settings["Webhooks:AllowedInternalHosts:0"] = receiver.Address.Authority;
        Settings["Webhooks:AllowedInternalHosts:1"] = Connecting.Nowhere.Authority;
        Raw.Start();
        Settings["Webhooks:AllowedInternalHosts:2"] = $"{Raw.LocalEndpoint}";
        Administrator = await this.AddPersonAsync("Ada Administrator", CancellationToken.None, "administrator");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Raw.Dispose();
        if (receiver is not null)
            await receiver.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<ILoggerProvider>(Log);
            services.Remove(services.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == typeof(WebhookWorker)));
        });
    }

    /// <summary>The administrator's browser.</summary>
    internal Task<DeskClient> AdminAsync() => this.DeskOfAsync(Administrator, Cancellation);

    /// <summary>Takes every webhook away: what the tests before have left would be told of everything too.</summary>
    internal Task ForgetWebhooksAsync() => QueryAsync(db => db.Webhooks.ExecuteDeleteAsync(Cancellation));

    /// <summary>Sends what is due, and waits until it has come to an end.</summary>
    internal async Task SendAsync()
    {
        await CatchUpAsync(Cancellation);
        await Services.GetRequiredService<WebhookRound>().StartAsync(Cancellation);
        await Services.GetRequiredService<WebhookRound>().EndAsync(Cancellation);
    }

    internal async Task<T> QueryAsync<T>(Func<EditorialDbContext, Task<T>> query)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<EditorialDbContext>>().CreateDbContextAsync(Cancellation);
        return await query(db);
    }
}

/// <summary>Tests that move the clock of <see cref="ConnectedDesk"/>: one after the other.</summary>
[CollectionDefinition(ConnectedDesk.Collection)]
public sealed class ConnectedDeskTests : ICollectionFixture<ConnectedDesk>;
