using System.Net.Http.Json;
using System.Text.Json;
using Partnership.Testing;
using Partnership.Web.Tests.StartUp;

namespace Partnership.Web.Tests.Commands;

/// <summary>The commands as an operator types them, in processes of their own.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Generate_ThenReindex_TheReviewsAreSearchedByPage()
    {
        var generated = await SiteProcess.RunCommandAsync(folder, "generate", "12", "3");
        Assert.Equal(("", 0), (generated.Errors, generated.ExitCode));
        Assert.Contains("12 reviews with 36 pages", generated.Output, StringComparison.Ordinal);

        var made = await SiteProcess.RunCommandAsync(folder, "reindex");
        Assert.Equal(("", 0), (made.Errors, made.ExitCode));
        Assert.Contains("The search index has everything", made.Output, StringComparison.Ordinal);

        var again = await SiteProcess.RunCommandAsync(folder, "generate", "12", "3");
        Assert.Contains("there already", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_Folder_MakesDraftsSaysWhatIsWrongAndGoesOnTheSecondTime()
    {
        var ours = Directory.CreateDirectory(folder.Combine("ours")).FullName;
        await File.WriteAllTextAsync(Path.Combine(ours, "good.md"), "---\ntype: page\nname: Good\n---\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(ours, "bad.md"), "---\ntype: page\nname: Bad\n---\n[x](/nowhere)\n", TestContext.Current.CancellationToken);
        string[] place = ["import", ours, "--parent", "/about", "--Seed:Demonstration=false"];

        var first = await SiteProcess.RunCommandAsync(folder, place);
        File.Delete(Path.Combine(ours, "bad.md"));
        var second = await SiteProcess.RunCommandAsync(folder, place);
        var nobody = await SiteProcess.RunCommandAsync(folder, [.. place, "--as", "nobody@desk.example"]);
        var nowhere = await SiteProcess.RunCommandAsync(folder, "import", ours, "--parent", "/nowhere");

        Assert.Equal(("bad.md:5: The link '/nowhere' leads to no page of this site.", 1), (first.Errors.Trim(), first.ExitCode));
        Assert.Contains("1 made, 0 updated, 0 unchanged, 0 left alone, 1 problems.", first.Output, StringComparison.Ordinal);
        Assert.Equal(("", 0), (second.Errors, second.ExitCode));
        Assert.Contains("0 made, 0 updated, 1 unchanged, 0 left alone, 0 problems.", second.Output, StringComparison.Ordinal);
        Assert.Equal(("Nobody with the email address nobody@desk.example can sign in to the desk.", 1), (nobody.Errors.Trim(), nobody.ExitCode));
        Assert.Equal(("There is no page '/nowhere' to bring anything in below.", 1), (nowhere.Errors.Trim(), nowhere.ExitCode));
    }

    [Fact]
    public async Task Reindex_WhileTheSiteRuns_TheSiteTakesItUp()
    {
        using var site = await SiteProcess.StartAsync(folder, ("Search:SettleAfter", "00:00:00.1"), ("Seed:Demonstration", "false"));
        using var client = new HttpClient { BaseAddress = new Uri(site.Url ?? "") };
        await ReadyAsync(client);
        var index = folder.Combine("data", "index", "current");
        var before = await File.ReadAllTextAsync(index, TestContext.Current.CancellationToken);

        var made = await SiteProcess.RunCommandAsync(folder, "reindex");

        Assert.Equal(("", 0), (made.Errors, made.ExitCode));
        Assert.NotEqual(before, await File.ReadAllTextAsync(index, TestContext.Current.CancellationToken));
        await UntilAsync(() => Task.FromResult(site.Output.Contains("made beside the old one is in use", StringComparison.Ordinal)));
        await UntilAsync(() => Task.FromResult(!Directory.Exists(folder.Combine("data", "index", before))));
        var answer = await client.GetFromJsonAsync<JsonElement>("/api/search?q=childline", TestContext.Current.CancellationToken);
        Assert.True(answer.GetProperty("total").GetInt32() > 0);
    }

    [Fact]
    public async Task Users_AddThenReset_PrintsLinksThatTheSiteTakes()
    {
        var added = await SiteProcess.RunCommandAsync(folder, "users", "add", "wren.writer@desk.example", "--role", "writer", "--role", "reviewer", "--Site:PublicUrl", "https://partnership.example");
        Assert.Equal(("", 0), (added.Errors, added.ExitCode));
        Assert.Contains("Wren Writer has an account", added.Output, StringComparison.Ordinal);

        var again = await SiteProcess.RunCommandAsync(folder, "users", "add", "WREN.writer@desk.example");
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("is there already", again.Errors, StringComparison.Ordinal);

        var reset = await SiteProcess.RunCommandAsync(folder, "users", "reset", "wren.writer@desk.example");
        Assert.Equal(("", 0), (reset.Errors, reset.ExitCode));
        var nobody = await SiteProcess.RunCommandAsync(folder, "users", "reset", "nobody@desk.example");
        Assert.Equal(1, nobody.ExitCode);

        using var site = await SiteProcess.StartAsync(folder, ("Seed:Demonstration", "false"));
        using var client = new HttpClient { BaseAddress = new Uri(site.Url ?? "") };
        using var plain = await client.GetAsync(LinkIn(reset.Output), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, plain.StatusCode);
        Assert.Contains("over https only", await plain.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https"); // as a proxy on the same machine says it
        using var old = await client.GetAsync(LinkIn(added.Output), TestContext.Current.CancellationToken);
        using var good = await client.GetAsync(LinkIn(reset.Output), TestContext.Current.CancellationToken);
        Assert.Equal((System.Net.HttpStatusCode.Gone, System.Net.HttpStatusCode.OK), (old.StatusCode, good.StatusCode));
    }

    [Fact]
    public async Task Command_OnAPublicNode_SaysWhereToRunIt()
    {
        var ended = await SiteProcess.RunCommandAsync(folder, "check", "--Site:Role=Public", "--Store:Provider=PostgreSql", "--Store:ConnectionString=Host=127.0.0.1;Port=1;Database=none;Username=none");

        Assert.Equal(69, ended.ExitCode);
        Assert.Contains("run it on a node with the desk", ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("users")]
    [InlineData("users", "add")]
    [InlineData("users", "add", "a@b.example", "surplus")]
    [InlineData("users", "reset", "a@b.example", "surplus")]
    [InlineData("generate")]
    [InlineData("generate", "5")]
    [InlineData("generate", "five", "pages")]
    [InlineData("reindex", "now")]
    [InlineData("import")]
    [InlineData("import", "--parent", "/about")]
    [InlineData("import", "one", "two")]
    [InlineData("import", "one", "--parent")]
    [InlineData("check", "all")]
    [InlineData("backup")]
    [InlineData("backup", "try")]
    [InlineData("backup", "a", "b", "c")]
    [InlineData("restore")]
    [InlineData("restore", "a", "b")]
    [InlineData("restore", "a", "--ledger")]
    [InlineData("dance")]
    public async Task Command_WrongUse_SaysHowItIsUsed(params string[] arguments)
    {
        var ended = await SiteProcess.RunCommandAsync(folder, arguments);

        Assert.Equal(64, ended.ExitCode);
        Assert.Contains("Usage:", ended.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Combine("data")));
    }

    private static Uri LinkIn(string output) => new(
        new Uri(output.Split('\n').Select(l => l.Trim()).Single(l => l.StartsWith("http", StringComparison.Ordinal))).PathAndQuery, UriKind.Relative);

    private static Task ReadyAsync(HttpClient client) => UntilAsync(async () =>
    {
        using var health = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        return health.IsSuccessStatusCode;
    });

    // Another process does it when it does it; the test ends with its own time limit if that never comes.
    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await isSo())
            await beat.WaitForNextTickAsync(limit.Token);
    }
}
