using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Partnership.Testing;

namespace Partnership.Web.Tests;

/// <summary>Reads a page as a reader does: by headings, links, lists and tables.</summary>
internal static class PageReading
{
    private static readonly HashSet<string> Inline = ["a", "abbr", "b", "button", "cite", "code", "em", "i", "q", "small", "span", "strong", "sub", "sup", "time", "u"];

    /// <summary>The page at a path, parsed.</summary>
    public static Task<IDocument> ReadAsync(this SiteFactory site, string path) => site.GetPageAsync(path, TestContext.Current.CancellationToken);

    /// <summary>The answer at a path, with whatever was asked for in headers.</summary>
    public static async Task<HttpResponseMessage> AskAsync(this SiteFactory site, string path, params (string Name, string Value)[] headers)
    {
        using var client = site.CreatePlainClient();
        return await client.AskAsync(HttpMethod.Get, path, headers);
    }

    public static async Task<HttpResponseMessage> AskAsync(this HttpClient client, HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value), name);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static Task<string> TextAsync(this HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public static async Task<IDocument> PageAsync(this HttpResponseMessage response) =>
        await SiteFactory.ParseAsync(await response.TextAsync(), TestContext.Current.CancellationToken);

    /// <summary>All header lines but the date, in order of their names.</summary>
    public static IReadOnlyList<string> HeaderLines(this HttpResponseMessage response) =>
    [
        .. response.Headers.Concat(response.Content.Headers)
            .Where(h => h.Key is not "Date")
            .Select(h => $"{h.Key}: {string.Join(", ", h.Value)}")
            .Order(StringComparer.Ordinal),
    ];

    public static string? Header(this HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    /// <summary>What stands there, with single spaces and a space between blocks. Explanations that are closed are left out.</summary>
    public static string Words(this INode node)
    {
        var text = new StringBuilder();
        Append(node, text, isTop: true);
        return string.Join(' ', text.Replace("\u00AD", "").Replace('\u00A0', ' ').ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The part of the page that has a heading of its own.</summary>
    public static IElement Section(this IParentNode page, string heading) =>
        page.QuerySelectorAll("section[aria-labelledby], nav[aria-labelledby], aside[aria-labelledby]")
            .SingleOrDefault(s => s.Owner?.GetElementById(s.GetAttribute("aria-labelledby") ?? "")?.Words() == heading)
        ?? throw new Xunit.Sdk.XunitException($"There is no part with the heading '{heading}'.");

    /// <summary>The headings of the parts of the page.</summary>
    public static IReadOnlyList<string> Sections(this IParentNode page) => [.. page.QuerySelectorAll("section[aria-labelledby] > h2").Select(Words)];

    /// <summary>The one link with a text.</summary>
    public static IElement Link(this IParentNode page, string text) =>
        Assert.Single(page.QuerySelectorAll("a[href]"), a => a.Words() == text);

    public static string Href(this IElement link) => link.GetAttribute("href") ?? "";

    public static IReadOnlyList<string> WordsOf(this IParentNode page, string selector) => [.. page.QuerySelectorAll(selector).Select(Words)];

    /// <summary>The body of a table, cell by cell.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(this IElement table) =>
        [.. table.QuerySelectorAll("tbody > tr").Select(r => (IReadOnlyList<string>)[.. r.Children.Select(Words)])];

    public static string InWords(this DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    private static void Append(INode node, StringBuilder text, bool isTop)
    {
        switch (node)
        {
            case IText part:
                text.Append(part.Data);
                return;
            case IElement { LocalName: "script" or "style" }:
            case IElement element when !isTop && element.HasAttribute("popover"):
                return;
        }

        var isBlock = node is IElement { LocalName: var name } && !Inline.Contains(name);
        if (isBlock)
            text.Append(' ');
        foreach (var child in node.ChildNodes)
            Append(child, text, isTop: false);
        if (isBlock)
            text.Append(' ');
    }
}
