using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Testing.Desk;
using Partnership.Web.Site;

namespace Partnership.Web.Tests.Desk.Media;

/// <summary>Who may see files, and who may change them.</summary>
public sealed class MediaRoleTests(SharedDesk site)
{
    private static readonly Dictionary<string, bool> MayChange = new()
    {
        ["writer"] = true,
        ["reviewer"] = false,
        ["disclosureOfficer"] = false,
        ["partnerSignOff"] = false,
        ["publisher"] = true,
        ["administrator"] = true,
    };

    public static TheoryData<string> Roles => [.. MayChange.Keys];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EveryPage_AnyRole_SeesFilesAndOnlySomeChangeThem(string role)
    {
        var id = await AddAsync($"role-{role}.jpg");
        using var desk = await site.DeskOfAsync($"A {role}", Cancellation, role);
        var seen = new[] { "", $"?q=role-{role}", $"/{id}", $"/{id}/thumb", $"/{id}/r/320.webp", $"/{id}/file" };
        var changed = MayChange[role] ? HttpStatusCode.OK : HttpStatusCode.NotFound;

        foreach (var address in seen)
            Assert.Equal((address, HttpStatusCode.OK), (address, await StatusAsync(desk, "/desk/media" + address)));
        Assert.Equal(changed, await StatusAsync(desk, "/desk/media/upload"));
        Assert.Equal(changed, await StatusAsync(desk, $"/desk/media/{id}/replace?by={id}"));
        Assert.Equal(MayChange[role], (await desk.PageAsync($"/desk/media/{id}", Cancellation)).QuerySelector("form[data-focus-form]") is not null);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EveryForm_AnyRole_OnlySomeAreTaken(string role)
    {
        var id = await AddAsync($"form-{role}.jpg");
        using var desk = await site.DeskOfAsync($"A {role}", Cancellation, role);
        var may = MayChange[role];

        using var sent = await desk.SendFilesAsync(Uploads.Page, ($"sent-{role}.jpg", Uploads.Picture()));
        using var described = await desk.PostAsync($"/desk/media/{id}", new Dictionary<string, string?> { ["FileName"] = "x", ["AltText"] = "A picnic" }, Cancellation);
        using var deleted = await desk.PostAsync($"/desk/media/{id}?handler=Delete", new Dictionary<string, string?>(), Cancellation);

        Assert.Equal(may ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden, sent.StatusCode);
        Assert.Equal(may ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden, described.StatusCode);
        Assert.Equal(may ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden, deleted.StatusCode);
    }

    [Fact]
    public async Task EveryForm_WithoutToken_IsRefused()
    {
        var id = await AddAsync("without-token.jpg");
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        foreach (var address in new[] { $"/desk/media/{id}", $"/desk/media/{id}?handler=Delete", $"/desk/media/{id}/replace?by={id}" })
        {
            using var response = await desk.PostAsync(address, new Dictionary<string, string?>(), Cancellation, withToken: false);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    [Fact]
    public async Task EveryPage_NobodyIsSignedIn_LeadsToSignIn()
    {
        var id = await AddAsync("stranger.jpg");
        using var stranger = site.CreatePlainClient();

        foreach (var address in new[] { "/desk/media", "/desk/media/upload", $"/desk/media/{id}", $"/desk/media/{id}/thumb", $"/desk/media/{id}/r/320.webp", $"/desk/media/{id}/file", "/desk/pickers/media" })
        {
            using var response = await stranger.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
            Assert.Equal((address, HttpStatusCode.Redirect), (address, response.StatusCode));
            Assert.StartsWith("/desk/sign-in?", response.Headers.Location?.OriginalString, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task EveryPage_WriterOfABranch_SeesWhatTheBranchUsesAndTheirOwn()
    {
        var (mine, theirs) = (await PageAsync("Branch of mine"), await PageAsync("Branch of others"));
        var (used, other, unused) = (await AddAsync("branch-used.jpg"), await AddAsync("branch-other.jpg"), await AddAsync("branch-unused.jpg"));
        await SaveAsync(mine, "Branch of mine", used);
        await SaveAsync(theirs, "Branch of others", other);
        var person = await site.AddPersonAsync("Branch Writer", mine, Cancellation, "writer");
        using var desk = await site.DeskOfAsync(person, Cancellation);

        var own = await desk.AddFileAsync("branch-own.jpg", Uploads.Picture());
        var list = (await desk.PageAsync("/desk/media?q=branch-", Cancellation)).QuerySelectorAll("table a").Select(a => a.TextContent).Order();

        Assert.Equal(["branch-own.jpg", "branch-used.jpg"], list);
        foreach (var (id, status) in new[] { (used, HttpStatusCode.OK), (own, HttpStatusCode.OK), (other, HttpStatusCode.NotFound), (unused, HttpStatusCode.NotFound) })
            foreach (var end in new[] { "", "/thumb", "/r/320.webp", "/file" })
                Assert.Equal((end, status), (end, await StatusAsync(desk, $"/desk/media/{id}{end}")));
    }

    private async Task<Guid> PageAsync(string name)
    {
        var home = site.Services.GetRequiredService<PublishedSite>().Current.Snapshot.Default.Home ?? throw new InvalidOperationException("The site has a home.");
        var writer = await site.AddPersonAsync("A writer of pages", Cancellation, "writer");
        return Assert.IsType<EditorialOutcome.Done>(await site.Services.GetRequiredService<AddDocument>().RunAsync(
            new AddDocumentOptions { UserId = writer, ContentType = "page", ParentId = home.Id, Name = name }, Cancellation)).Id ?? Guid.Empty;
    }

    private async Task SaveAsync(Guid page, string name, Guid picture) => Assert.IsType<SaveVersionOutcome.Saved>(
        await site.Services.GetRequiredService<SaveVersion>().RunAsync(
            new SaveVersionOptions { DocumentId = page, Name = name, Properties = PictureTexts.Body(picture), CreatedBy = "An editor" }, Cancellation));

    private async Task<Guid> AddAsync(string name)
    {
        using var writer = await site.DeskOfAsync("A writer of files", Cancellation, "writer");
        return await writer.AddFileAsync(name, Uploads.Picture(400, 300));
    }

    private static async Task<HttpStatusCode> StatusAsync(DeskClient desk, string address)
    {
        using var response = await desk.GetAsync(address, Cancellation);
        return response.StatusCode;
    }
}
