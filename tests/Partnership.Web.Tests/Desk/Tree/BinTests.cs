using System.Net;
using Microsoft.EntityFrameworkCore;
using Partnership.Testing;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.Tree;

public sealed class BinTests(SharedDesk site)
{
    private static readonly Dictionary<string, string?> Nothing = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bin_ThenRestore_IsThereAgain()
    {
        var home = await site.HomeIdAsync();
        var name = ContentDesk.NameOf("Binned");
        var page = await site.DraftAsync(home, name);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var binned = await desk.SubmitAsync($"/desk/content/{page}/bin", "#bin_form", Nothing, Cancellation);
        var bin = await desk.PageAsync("/desk/bin", Cancellation);
        using var gone = await desk.GetAsync($"/desk/content/{page}", Cancellation);
        using var restored = await desk.SubmitAsync("/desk/bin", $"#restore_{page}", Nothing, Cancellation);

        Assert.Equal($"/desk/content/{home}", binned.Headers.Location?.OriginalString);
        var row = Assert.Single(bin.QuerySelectorAll("tbody tr"), r => r.TextContent.Contains(name, StringComparison.Ordinal));
        Assert.Contains("Wren Writer", row.TextContent, StringComparison.Ordinal);
        Assert.Null(row.QuerySelector("a[href$='/erase']"));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal($"/desk/content/{page}", restored.Headers.Location?.OriginalString);
        Assert.Contains(page, await site.ChildrenAsync(home));
    }

    [Fact]
    public async Task Bin_PublicPage_LeadsToItsRemovalAndIsRefused()
    {
        var page = await site.PublicPageAsync(await site.HomeIdAsync(), ContentDesk.NameOf("Public"));
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        var asked = await desk.PageAsync($"/desk/content/{page}/bin", Cancellation);
        using var posted = await desk.PostAsync($"/desk/content/{page}/bin", Nothing, Cancellation);

        Assert.Null(asked.QuerySelector("#bin_form"));
        Assert.Equal($"/desk/documents/{page}?culture=en-GB", asked.QuerySelector("#still_public a")?.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.Conflict, posted.StatusCode);
    }

    [Fact]
    public async Task Bin_SomethingRefersToIt_IsNamedBefore()
    {
        var home = await site.HomeIdAsync();
        var page = await site.DraftAsync(home, ContentDesk.NameOf("Target"));
        var links = await site.DraftAsync(home, ContentDesk.NameOf("Links"), html: $"<p><a href=\"/x\" data-destination-id=\"{page}\">there</a></p>");
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        var asked = await desk.PageAsync($"/desk/content/{page}/bin", Cancellation);

        Assert.Equal($"/desk/documents/{links}?culture=en-GB", asked.QuerySelector("#references a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Restore_WhatStoodAboveIsBinned_SaysSoAndIsRefused()
    {
        var home = await site.HomeIdAsync();
        var topName = ContentDesk.NameOf("Above");
        var top = await site.DraftAsync(home, topName);
        var below = await site.DraftAsync(top, ContentDesk.NameOf("Below"));
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        foreach (var page in new[] { below, top })
            using (await desk.PostAsync($"/desk/content/{page}/bin", Nothing, Cancellation))
            {
            }

        var bin = await desk.PageAsync("/desk/bin", Cancellation);
        using var response = await desk.PostAsync("/desk/bin?handler=Restore", new Dictionary<string, string?> { ["id"] = below.ToString() }, Cancellation);

        Assert.Null(bin.QuerySelector($"#restore_{below}"));
        Assert.Contains($"Restore “{topName}” first.", bin.Body?.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
    }

    [Fact]
    public async Task Erase_Administrator_ForgetsIt()
    {
        var name = ContentDesk.NameOf("Erased");
        var page = await site.DraftAsync(await site.HomeIdAsync(), name);
        using var desk = await site.DeskOfAsync("Ada Administrator", Cancellation, "administrator");
        using var binned = await desk.PostAsync($"/desk/content/{page}/bin", Nothing, Cancellation);

        using var erased = await desk.SubmitAsync($"/desk/bin/{page}/erase", "#erase_form", Nothing, Cancellation);

        Assert.Equal("/desk/bin", erased.Headers.Location?.OriginalString);
        Assert.False(await site.QueryAsync(db => db.Versions.AnyAsync(v => v.Name == name, Cancellation)));
    }

    [Fact]
    public async Task Erase_WriterOrNotInTheBin_IsRefused()
    {
        var home = await site.HomeIdAsync();
        var (kept, binned) = (await site.DraftAsync(home, ContentDesk.NameOf("Kept")), await site.DraftAsync(home, ContentDesk.NameOf("Binned")));
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var administrator = await site.DeskOfAsync("Ada Administrator", Cancellation, "administrator");
        using var put = await writer.PostAsync($"/desk/content/{binned}/bin", Nothing, Cancellation);

        using var byWriter = await writer.PostAsync($"/desk/bin/{binned}/erase", Nothing, Cancellation);
        using var notThere = await administrator.PostAsync($"/desk/bin/{kept}/erase", Nothing, Cancellation);
        using var page = await writer.GetAsync($"/desk/bin/{binned}/erase", Cancellation);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (byWriter.StatusCode, notThere.StatusCode, page.StatusCode));
        Assert.True(await site.QueryAsync(db => db.Documents.AnyAsync(d => d.Id == binned, Cancellation)));
    }
}

/// <summary>Emptying the bin, on a site whose bin no other test uses.</summary>
public sealed class EmptyBinTests : IDisposable
{
    private readonly SiteFactory site = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public EmptyBinTests() => site.Settings["Seed:Demonstration"] = "false";

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Empty_TheNumberMustBeTyped()
    {
        using var desk = await site.DeskOfAsync("Ada Administrator", Cancellation, "administrator");
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var nothing = await desk.GetAsync("/desk/bin/empty", Cancellation);
        var home = await site.HomeIdAsync();
        foreach (var name in new[] { "One", "Two" })
            using (await desk.PostAsync($"/desk/content/{await site.DraftAsync(home, name)}/bin", new Dictionary<string, string?>(), Cancellation))
            {
            }

        using var byWriter = await writer.PostAsync("/desk/bin/empty", Count("2"), Cancellation);
        using var page = await writer.GetAsync("/desk/bin/empty", Cancellation);
        Assert.Equal((404, 403, 404), ((int)nothing.StatusCode, (int)byWriter.StatusCode, (int)page.StatusCode));
        foreach (var (typed, status) in new[] { ("", 422), ("two", 422), ("0", 422), ("-2", 422), ("1", 409), ("3", 409) })
        {
            using var refused = await desk.SubmitAsync("/desk/bin/empty", "#empty_form", Count(typed), Cancellation);
            Assert.Equal(status, (int)refused.StatusCode);
        }

        using var emptied = await desk.SubmitAsync("/desk/bin/empty", "#empty_form", Count(" 2 "), Cancellation);

        Assert.Equal("/desk/bin", emptied.Headers.Location?.OriginalString);
        Assert.False(await site.QueryAsync(db => db.Documents.AnyAsync(d => d.BinnedAt != null, Cancellation)));
    }

    private static Dictionary<string, string?> Count(string typed) => new() { ["Count"] = typed };
}
