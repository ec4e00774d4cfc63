using System.Net;
using Partnership.Testing;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.Help;

/// <summary>The editors' guide on the desk: every task of docs/editors.md, for everybody who is signed in.</summary>
public sealed class HelpTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_Contents_LeadsToEveryTaskOfTheGuide()
    {
        using var nobody = await site.DeskOfAsync("Nia Nobody", Cancellation);
        var headings = (await GuideAsync()).Where(l => l.StartsWith("## ", StringComparison.Ordinal)).Select(l => l[3..]).ToList();

        var contents = await nobody.PageAsync("/desk/help", Cancellation);
        var links = contents.QuerySelectorAll("main nav a").ToList();

        Assert.NotEmpty(headings);
        Assert.Equal(headings, links.Select(l => l.TextContent));
        Assert.Equal("page", contents.QuerySelector(".desk-nav a[href='/desk/help']")?.GetAttribute("aria-current"));
        foreach (var link in links)
        {
            var page = await nobody.PageAsync(link.GetAttribute("href") ?? "", Cancellation);
            Assert.Equal(link.TextContent, page.QuerySelector("h1")?.TextContent);
            Assert.NotEqual("", page.QuerySelector(".desk-guide")?.TextContent.Trim());
        }
    }

    [Fact]
    public async Task Get_AddressesOfTheGuide_LeadToPagesOfTheDesk()
    {
        using var administrator = await site.DeskOfAsync("Ada Administrator", Cancellation, "administrator", "writer", "publisher");
        var contents = await administrator.PageAsync("/desk/help", Cancellation);
        var tasks = contents.QuerySelectorAll("main nav a").Select(a => a.GetAttribute("href") ?? "");
        var addresses = new HashSet<string>();
        foreach (var task in tasks)
            addresses.UnionWith((await administrator.PageAsync(task, Cancellation)).QuerySelectorAll(".desk-guide a").Select(a => a.GetAttribute("href") ?? ""));

        foreach (var address in addresses)
            Assert.Equal((address, HttpStatusCode.OK), (address, await StatusAsync(administrator, address)));
    }

    [Fact]
    public async Task Get_PicturesOfTheGuide_AreSentAndKeptByTheBrowserOnly()
    {
        var named = (await GuideAsync()).SelectMany(l => l.Split("](screenshots/").Skip(1)).Select(p => p[..p.IndexOf(')', StringComparison.Ordinal)]).ToList();
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        Assert.NotEmpty(named);
        foreach (var name in named)
        {
            using var response = await desk.GetAsync($"/desk/help/pictures/{name}", Cancellation);
            Assert.Equal((name, HttpStatusCode.OK), (name, response.StatusCode));
            Assert.Equal("image/png", response.Content.Headers.ContentType?.MediaType);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.True(response.Headers.CacheControl is { Private: true, NoStore: false });
        }
    }

    [Theory]
    [InlineData("/desk/help/no-such-task")]
    [InlineData("/desk/help/pictures/desk-none.png")]
    [InlineData("/desk/help/pictures/home-desktop.png")]
    [InlineData("/desk/help/pictures/make.sh")]
    [InlineData("/desk/help/pictures/..%2Fdesk-home.png")]
    [InlineData("/desk/help/pictures/..%2F..%2Fappsettings.json")]
    [InlineData("/desk/help/pictures/desk-home.png%0A")]
    public async Task Get_NothingOfThatName_IsNotFoundAndKeptByNobody(string path)
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.GetAsync(path, Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("/desk/help")]
    [InlineData("/desk/help/sign-in")]
    [InlineData("/desk/help/pictures/desk-home.png")]
    public async Task Get_NobodyIsSignedIn_LeadsToSignIn(string path)
    {
        using var stranger = site.StrangerAtDesk();

        using var response = await stranger.GetAsync(path, Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Post_Picture_IsNotAllowed()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.PostAsync("/desk/help/pictures/desk-home.png", new Dictionary<string, string?>(), Cancellation);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    private static Task<string[]> GuideAsync() => File.ReadAllLinesAsync(Path.Combine(Repository.Root, "docs", "editors.md"), Cancellation);

    private static async Task<HttpStatusCode> StatusAsync(DeskClient desk, string path)
    {
        using var response = await desk.GetAsync(path, Cancellation);
        return response.StatusCode;
    }
}
