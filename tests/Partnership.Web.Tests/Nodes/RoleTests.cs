using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Store;
using Partnership.Testing;
using Partnership.Testing.PostgreSql;
using Partnership.Web.Desk.Counts;
using Partnership.Web.Site;

namespace Partnership.Web.Tests.Nodes;

/// <summary>A public node beside one with the desk: it has a user of the database that may do what docs/operations/public-node.sql says, and no more.</summary>
public sealed class RoleTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string user = $"public_{Guid.NewGuid():N}";
    private TestDatabase database = null!;
    private SiteFactory desk = null!;
    private SiteFactory node = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestServer.CreateAsync();
        desk = new SiteFactory { Database = database };
        desk.Settings["Site:Role"] = "Desk";
        _ = desk.Services;
        await TestServer.DoAsync($"CREATE ROLE {user} LOGIN");
        var grants = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "operations", "public-node.sql"), Cancellation);
        await database.DoAsync(grants.Replace("partnership_public", user, StringComparison.Ordinal));
        node = new SiteFactory { Database = database.As(user) };
        node.Settings["Site:Role"] = "Public";
        _ = node.Services;
    }

    public async ValueTask DisposeAsync()
    {
        await node.DisposeAsync();
        await desk.DisposeAsync();
        await database.DisposeAsync();
        await TestServer.DoAsync($"DROP ROLE {user}");
    }

    [Fact]
    public async Task Public_PagesFilesAndSearch_AreThereAsEverywhere()
    {
        await node.SearchHasEverythingAsync();

        foreach (var address in new[] { "/", "/case-reviews/child-larch", "/search?q=neglect", "/api/search?q=neglect", "/umbraco/delivery/api/v2/content", "/health/ready" })
        {
            using var client = node.CreatePlainClient();
            using var response = await client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {response.StatusCode}");
            Assert.False(response.Headers.Contains("X-Robots-Tag"));
        }
    }

    [Fact]
    public async Task Public_WhatIsPublishedElsewhere_IsShown()
    {
        var home = desk.Services.GetRequiredService<PublishedSite>().Current.Snapshot.Default.Items.First(i => i.ContentType == "home");
        var id = Assert.IsType<CreateDocumentOutcome.Created>(await desk.Services.GetRequiredService<CreateDocument>().RunAsync(
            new CreateDocumentOptions { ContentType = "page", ParentId = home.Id }, Cancellation)).DocumentId;
        await desk.Services.GetRequiredService<SaveVersion>().RunAsync(
            new SaveVersionOptions { DocumentId = id, Name = "From the desk", Properties = new PropertyBag([KeyValuePair.Create<string, PropertyValue>("body", new RichTextValue("<p>Text.</p>"))]), CreatedBy = "An editor" },
            Cancellation);

        var done = await desk.Services.GetRequiredService<PublishDocument>().RunAsync(new PublishDocumentOptions { DocumentId = id }, Cancellation);

        var sequence = Assert.IsType<EditorialOutcome.Done>(done).Sequence;
        using var end = new CancellationTokenSource(Patience);
        while (node.Services.GetRequiredService<PublishedSite>().Sequence < sequence)
            await Task.Delay(10, end.Token);
        Assert.Contains("From the desk", (await node.GetPageAsync("/from-the-desk", Cancellation)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/desk")]
    [InlineData("GET", "/desk/sign-in")]
    [InlineData("POST", "/desk/sign-in")]
    [InlineData("POST", "/desk/media/upload")]
    [InlineData("GET", "/Desk/content")]
    public async Task Public_Desk_IsNotThere(string method, string address)
    {
        using var client = node.CreatePlainClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Headers = { { "X-Forwarded-Proto", "https" } } };

        using var response = await client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public void Public_NothingOfTheDesk_IsMappedOrRuns()
    {
        var routes = node.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(e => e.RoutePattern.RawText ?? "");

        Assert.DoesNotContain(routes, r => r.TrimStart('/').StartsWith("desk", StringComparison.OrdinalIgnoreCase));
        Assert.Null(node.Services.GetService<Editorial.Media.UploadMedia>());
        Assert.Null(node.Services.GetService<Editorial.People.DeskSessions>());
        Assert.Null(node.Services.GetService<IWorkTurn>());
        Assert.DoesNotContain(node.Services.GetServices<IHostedService>(), s => s.GetType().Name is "ReleaseWorker" or "NoticeMailer" or "WebhookWorker" or "NodeTurn");
    }

    [Fact]
    public async Task Public_ItsUser_SeesNoDraftAndNobodysAccount()
    {
        await using var source = NpgsqlDataSource.Create(database.As(user).ConnectionString);
        await using var all = NpgsqlDataSource.Create(database.ConnectionString);
        const string Versions = "SELECT COUNT(*) FROM document_versions";

        Assert.Equal(await ReadAsync(all, "SELECT COUNT(*) FROM publications"), await ReadAsync(source, Versions));
        var home = desk.Services.GetRequiredService<PublishedSite>().Current.Snapshot.Default.Items.First(i => i.ContentType == "home");
        await desk.Services.GetRequiredService<SaveVersion>().RunAsync(
            new SaveVersionOptions { DocumentId = home.Id, Name = "A draft", Properties = home.Properties, CreatedBy = "An editor" }, Cancellation);
        Assert.Equal(await ReadAsync(all, Versions) - 1, await ReadAsync(source, Versions));
        foreach (var table in new[] { "desk_users", "case_terms", "shared_keys", "audit_entries", "submissions" })
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => ReadAsync(source, $"SELECT COUNT(*) FROM {table}"))).SqlState);
        Assert.Equal(
            PostgresErrorCodes.InsufficientPrivilege,
            (await Assert.ThrowsAsync<PostgresException>(() => ReadAsync(source, "DELETE FROM publications RETURNING 1"))).SqlState);
    }

    [Fact]
    public async Task Public_Visits_AreCountedInTheSharedStore()
    {
        await node.GetPageAsync("/case-reviews/child-larch", Cancellation);

        await node.Services.GetRequiredService<CountWriter>().WriteAsync(Cancellation);

        await using var all = NpgsqlDataSource.Create(database.ConnectionString);
        Assert.Equal(1, await ReadAsync(all, "SELECT COUNT(*) FROM daily_counts"));
    }

    [Fact]
    public async Task Public_TablesAreNotThere_SaysWhatToDo()
    {
        await using var empty = await TestServer.CreateAsync();
        await using var early = new SiteFactory { Database = empty };
        early.Settings["Site:Role"] = "Public";

        var problem = Assert.ThrowsAny<Exception>(() => early.Services);

        Assert.NotNull(problem);
        await using var source = NpgsqlDataSource.Create(empty.ConnectionString);
        Assert.Equal(0, await ReadAsync(source, "SELECT COUNT(*) FROM pg_tables WHERE schemaname = 'public'"));
    }

    [Fact]
    public async Task Desk_ItsPages_AreNotForSearchEngines()
    {
        for (var time = 0; time < 2; time++) // made, and kept
        {
            using var client = desk.CreatePlainClient();
            using var response = await client.GetAsync(new Uri("/case-reviews", UriKind.Relative), Cancellation);
            Assert.Equal("noindex", Assert.Single(response.Headers.GetValues("X-Robots-Tag")));
        }
    }

    private static async Task<long> ReadAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(Cancellation), System.Globalization.CultureInfo.InvariantCulture);
    }
}
