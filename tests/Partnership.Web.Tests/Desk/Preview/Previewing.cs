using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Editorial.Store;
using Partnership.Testing;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.Preview;

/// <summary>What tests of previews do again and again.</summary>
internal static partial class Previewing
{
    private static int visitors;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static string Frame(Guid id, string culture = "en-GB") => $"/desk/documents/{id}/preview?culture={culture}";

    public static string Page(Guid id, int? number = null, bool framed = false, string culture = "en-GB") =>
        $"/desk/documents/{id}/preview/page?culture={culture}{(number is null ? "" : $"&number={number}")}{(framed ? "&framed=true" : "")}";

    /// <summary>What an address of the desk answers, which must be 200.</summary>
    public static async Task<string> ReadAsync(this DeskClient desk, string path)
    {
        using var response = await desk.GetAsync(path, Cancel);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path} answered {(int)response.StatusCode}.");
        return await response.TextAsync();
    }

    public static async Task<HttpStatusCode> StatusAsync(this DeskClient desk, string path)
    {
        using var response = await desk.GetAsync(path, Cancel);
        return response.StatusCode;
    }

    /// <summary>Makes a link through the form, and reads its address from the page that comes next.</summary>
    /// <returns>The path of the link.</returns>
    public static async Task<string> ShareAsync(this DeskClient desk, Guid id, string purpose = "the family", int days = 3)
    {
        using var response = await desk.SubmitAsync(
            Frame(id), "#share_form", new Dictionary<string, string?> { ["Purpose"] = purpose, ["Days"] = $"{days}" }, Cancel);
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, await response.TextAsync());
        var page = await desk.PageAsync(response.Headers.Location?.ToString() ?? "", Cancel);
        return new Uri(page.QuerySelector("#new_link")?.GetAttribute("value") ?? "").AbsolutePath;
    }

    /// <summary>Comes without an account, from an address that nobody else of the tests comes from.</summary>
    public static Task<HttpResponseMessage> VisitAsync(this SiteFactory site, string path, HttpMethod? method = null) =>
        site.VisitAsync(path, Address(), method);

    public static async Task<HttpResponseMessage> VisitAsync(this SiteFactory site, string path, string address, HttpMethod? method = null)
    {
        using var client = site.CreatePlainClient();
        return await client.AskAsync(method ?? HttpMethod.Get, path, ("X-Forwarded-For", address));
    }

    public static string Address() => $"192.0.2.{Interlocked.Increment(ref visitors) % 250}";

    public static async Task<T> QueryAsync<T>(this SiteFactory site, Func<EditorialDbContext, Task<T>> query)
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<EditorialDbContext>>().CreateDbContextAsync(Cancel);
        return await query(db);
    }

    public static Task<int> PublishedNumberAsync(this SiteFactory site, Guid id) => site.QueryAsync(db => (
        from publication in db.Publications
        join version in db.Versions on publication.VersionId equals version.Id
        where publication.DocumentId == id && publication.Culture == "en-GB"
        select version.Number).SingleAsync(Cancel));

    /// <summary>A page without what only a framed preview has: the line for robots, where links open, and where the report of a review is previewed.</summary>
    public static string WithoutMarks(string html) => Marks().Replace(html, "");

    [GeneratedRegex("""\s*<(meta name="robots" content="noindex"|base target="_blank")>|(?<=href=")(/desk/documents/[^"]*view=report|/case-reviews/[^"/]*/report)(?=")""", RegexOptions.ExplicitCapture)]
    private static partial Regex Marks();
}
