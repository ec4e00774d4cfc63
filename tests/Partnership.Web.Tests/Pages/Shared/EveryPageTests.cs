using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Schema;
using Partnership.Content.Views;
using Partnership.Web.Site;

namespace Partnership.Web.Tests.Pages.Shared;

/// <summary>What every page of the site has and never has, on every address that links lead to.</summary>
public class EveryPageTests(SharedSite site)
{
    private static readonly string[] Loading =
    [
        "script[src]", "img[src]", "iframe[src]", "source[src]", "video[src]", "audio[src]", "embed[src]", "track[src]", "object[data]", "form[action]",
        "link[rel~=stylesheet]", "link[rel~=icon]", "link[rel~=apple-touch-icon]", "link[rel~=preload]", "link[rel~=preconnect]",
        "link[rel~=dns-prefetch]", "link[rel~=manifest]", "link[rel~=modulepreload]", "use[href]", "image[href]",
    ];

    [Fact]
    public async Task Crawl_LeadsToEveryPublishedPage()
    {
        var crawl = await site.CrawlAsync();
        var culture = site.Services.GetRequiredService<PublishedSite>().Current.Snapshot.Default;

        var pages = culture.Items.Where(i => culture.Schema.Get(i.ContentType).Kind == DocumentKind.Page).Select(i => i.Path.Value).ToList();
        Assert.True(pages.Count > 75, $"{pages.Count} pages");
        Problems.None(pages.Where(p => crawl.Find(p)?.Page is null).Select(p => $"No link leads to {p}."));
    }

    [Fact]
    public async Task Crawl_NoLinkIsBroken()
    {
        var crawl = await site.CrawlAsync();

        Problems.None(crawl.All.Where(a => a.Status != HttpStatusCode.OK).Select(a => $"{a.FoundOn} leads to {a.Path}: {(int)a.Status}"));
    }

    [Fact]
    public async Task Crawl_NoFragmentIsBroken()
    {
        var crawl = await site.CrawlAsync();

        Problems.None(
            from crawled in crawl.Pages
            from link in crawled.Page.QuerySelectorAll("a[href*='#']")
            let path = SiteCrawl.Internal(crawled.Path, link.Href())
            where path is not null
            let fragment = Uri.UnescapeDataString(link.Href()[(link.Href().IndexOf('#', StringComparison.Ordinal) + 1)..])
            where crawl.Find(path)?.Page?.GetElementById(fragment) is null
            select $"{crawled.Path}: {link.Href()} leads to no place.");
    }

    [Fact]
    public async Task Crawl_NoLinkGoesThroughARedirect()
    {
        Problems.None((await site.CrawlAsync()).All.Where(a => (int)a.Status is >= 300 and < 400).Select(a => $"{a.FoundOn} leads to {a.Path}, which redirects."));
    }

    [Fact]
    public async Task Page_HasOneHeadingOfTheFirstLevelAndSkipsNone() => await EachPageAsync(page =>
    {
        var problems = new List<string>();
        if (page.QuerySelectorAll("h1").Length != 1)
            problems.Add($"{page.QuerySelectorAll("h1").Length} h1");
        var level = 1;
        foreach (var heading in page.QuerySelectorAll("main h1, main h2, main h3, main h4, main h5, main h6"))
        {
            var next = heading.LocalName[1] - '0';
            if (next > level + 1)
                problems.Add($"h{next} '{heading.Words()}' comes after h{level}");
            level = next;
        }

        return problems;
    });

    [Fact]
    public async Task Page_SkipLinkComesFirstAndLeadsToMain() => await EachPageAsync(page =>
        page.QuerySelector("body a[href]") is { } first && first.Href().StartsWith('#') && page.GetElementById(first.Href()[1..])?.LocalName == "main" ? [] : ["no skip link"]);

    [Fact]
    public async Task Page_HasLanguageDirectionTitleAndViewport() => await EachPageAsync(page =>
    [
        .. page.DocumentElement.GetAttribute("lang") == "en-GB" ? Array.Empty<string>() : ["no language"],
        .. page.DocumentElement.GetAttribute("dir") == "ltr" ? Array.Empty<string>() : ["no direction"],
        .. page.Title is { Length: > 3 } ? Array.Empty<string>() : ["no title"],
        .. page.QuerySelector("meta[name=viewport]") is not null ? Array.Empty<string>() : ["no viewport"],
        .. page.QuerySelector("meta[name=color-scheme]") is not null ? Array.Empty<string>() : ["no colour scheme"],
        .. page.QuerySelectorAll("main").Length == 1 ? Array.Empty<string>() : ["not one main"],
    ]);

    [Fact]
    public async Task Pages_HaveTitlesOfTheirOwn()
    {
        var pages = (await site.CrawlAsync()).Pages.Where(p => !p.Path.Contains('?', StringComparison.Ordinal));

        Problems.None(pages.GroupBy(p => p.Page.Title).Where(g => g.Count() > 1).Select(g => $"'{g.Key}': {string.Join(' ', g.Select(p => p.Path))}"));
    }

    [Fact]
    public async Task Page_HasBreadcrumbsWhereThereArePagesAbove()
    {
        var culture = site.Services.GetRequiredService<PublishedSite>().Current.Snapshot.Default;

        await EachDocumentAsync((item, page) =>
        {
            var expected = culture.AncestorsOf(item).Select(a => a.Path.Value).ToList();
            var shown = page.QuerySelectorAll("nav[aria-label=Breadcrumb] ol a").Select(PageReading.Href).ToList();
            return expected.SequenceEqual(shown) ? [] : [$"breadcrumbs are {string.Join(' ', shown)}"];
        });
    }

    [Fact]
    public async Task Page_ShowsWhenItWasLastReviewed() => await EachDocumentAsync((item, page) =>
        item.LastReviewed() is not { } day || page.QuerySelector("main")!.Words().Contains($"Last reviewed: {day.InWords()}", StringComparison.Ordinal)
            ? [] : ["no day of the last review"]);

    [Fact]
    public async Task Page_ShowsNumbersForPeopleInDanger() => await EachPageAsync(page =>
    {
        var help = page.Section("Get help now");
        var first = page.QuerySelector("aside[aria-label='Help and safety']");
        return
        [
            .. help.QuerySelectorAll("a[href^='tel:']").Select(PageReading.Href).SequenceEqual(["tel:999", "tel:08088005000", "tel:08001111"]) ? Array.Empty<string>() : ["numbers are missing"],
            .. first?.QuerySelector("a[href='tel:999']") is not null ? Array.Empty<string>() : ["999 is not at the top"],
            .. first?.QuerySelector("a[href='/get-help-now']") is not null ? Array.Empty<string>() : ["no way to help at the top"],
        ];
    });

    [Fact]
    public async Task Page_HasALinkToLeaveTheSite() => await EachPageAsync(page =>
        page.QuerySelector("a[data-leave]") is { } leave
        && leave.Words().StartsWith("Leave this site", StringComparison.Ordinal)
        && leave.Href() == "https://www.bbc.co.uk/weather"
        && leave.GetAttribute("rel")?.Split(' ').Contains("noreferrer") == true
        && !leave.HasAttribute("target")
            ? [] : ["no way to leave"]);

    [Fact]
    public async Task Page_SaysWhatLeavingCannotDo() => await EachPageAsync(page =>
        page.QuerySelector("footer")!.Words().Contains("cannot clear your browsing history", StringComparison.Ordinal) ? [] : ["does not say it"]);

    [Fact]
    public async Task Page_NoIdStandsTwice() => await EachPageAsync(page =>
        page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1 || string.IsNullOrWhiteSpace(g.Key)).Select(g => $"id '{g.Key}' stands {g.Count()} times"));

    [Fact]
    public async Task Page_EveryReferenceToAnIdHolds() => await EachPageAsync(page =>
        from attribute in new[] { "aria-labelledby", "aria-describedby", "aria-controls", "for", "popovertarget", "headers" }
        from element in page.QuerySelectorAll($"[{attribute}]")
        from id in (element.GetAttribute(attribute) ?? "").Split(' ')
        where page.GetElementById(id) is null
        select $"{attribute}='{id}' refers to nothing");

    [Fact]
    public async Task Page_HasNoInlineStyleOrScript() => await EachPageAsync(page =>
        page.QuerySelectorAll("[style], style").Select(e => $"<{e.LocalName}> has a style")
            .Concat(page.QuerySelectorAll("script:not([src]):not([type='application/ld+json'])").Select(_ => "an inline script"))
            .Concat(page.QuerySelectorAll("*").Where(e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))).Select(e => $"<{e.LocalName}> has a handler"))
            .Concat(page.QuerySelectorAll("[href], [src], [action]")
                .Where(e => new[] { "href", "src", "action" }.Any(n => e.GetAttribute(n)?.Trim().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) == true)).Select(_ => "a javascript: address")));

    [Fact]
    public async Task Page_LoadsNothingFromElsewhere() => await EachPageAsync(page =>
        from selector in Loading
        from element in page.QuerySelectorAll(selector)
        from name in new[] { "src", "href", "data", "action" }
        let value = element.GetAttribute(name)
        where value is not null && (!value.StartsWith('/') || value.StartsWith("//", StringComparison.Ordinal)) && !value.StartsWith('#')
        select $"<{element.LocalName} {name}='{value}'>");

    [Fact]
    public async Task Page_ScriptsDoNotBlock() => await EachPageAsync(page =>
        page.QuerySelectorAll("script[src]").Where(s => s.GetAttribute("type") != "module" && !s.HasAttribute("defer") && !s.HasAttribute("async")).Select(s => $"{s.GetAttribute("src")} blocks"));

    [Fact]
    public async Task Styles_LoadNothingFromElsewhere()
    {
        var styles = (await site.CrawlAsync()).All.Where(a => a.MediaType == "text/css").ToList();

        Assert.NotEmpty(styles);
        Assert.All(styles, s => Assert.DoesNotMatch(@"@import|url\(\s*['""]?(https?:)?//", s.Text));
    }

    [Fact]
    public async Task Answers_SetNoCookie()
    {
        Problems.None((await site.CrawlAsync()).All.Where(a => a.HasHeader("Set-Cookie")).Select(a => $"{a.Path} sets a cookie"));
    }

    [Fact]
    public async Task Page_MadeUpContentIsSaidAndKeptFromSearchEngines() => await EachDocumentAsync((item, page) =>
    {
        var isNoIndex = page.QuerySelector("meta[name=robots]")?.GetAttribute("content")?.Contains("noindex", StringComparison.Ordinal) == true;
        var hasNotice = page.QuerySelector("[role=region][aria-label='About this content']")?.Words().Contains("made up", StringComparison.OrdinalIgnoreCase) == true
            || page.QuerySelector("[role=region][aria-label='About this content']")?.Words().Contains("made-up", StringComparison.OrdinalIgnoreCase) == true;
        return
        [
            .. item.IsDemonstration() && !isNoIndex ? ["not noindex"] : Array.Empty<string>(),
            .. item.IsDemonstration() && !hasNotice ? ["no notice"] : Array.Empty<string>(),
            .. isNoIndex != hasNotice ? ["a notice without noindex, or noindex without a notice"] : Array.Empty<string>(),
        ];
    });

    [Fact]
    public async Task List_MarksWhatIsMadeUp()
    {
        var culture = site.Services.GetRequiredService<PublishedSite>().Current.Snapshot.Default;
        var madeUp = culture.Items.Where(i => i.IsDemonstration()).Select(i => i.Path.Value).ToHashSet();

        await EachPageAsync(page =>
            from entry in page.QuerySelectorAll("main li.entry")
            let link = entry.QuerySelector("h3 a")
            where link is not null && madeUp.Contains(link.Href()) && !entry.Words().Contains("Example", StringComparison.Ordinal)
            select $"{link.Words()} is not marked as an example");
    }

    [Fact]
    public async Task Sitemap_HasEveryPageThatSearchEnginesMayKnowAndNoOther()
    {
        var crawl = await site.CrawlAsync();
        var culture = site.Services.GetRequiredService<PublishedSite>().Current.Snapshot.Default;

        var listed = crawl.Find("/sitemap.xml")!.Text.Split("<loc>").Skip(1).Select(p => p[..p.IndexOf('<', StringComparison.Ordinal)].Replace("https://partnership.example", "", StringComparison.Ordinal)).ToList();
        var expected = culture.Items
            .Where(i => culture.Schema.Get(i.ContentType).Kind == DocumentKind.Page && !i.IsDemonstration())
            .Select(i => i.Path.Value)
            .Where(path => crawl.Find(path)?.Page?.QuerySelector("meta[name=robots][content*=noindex]") is null);
        Assert.Equal(expected.Order(), listed.Order());
        Assert.DoesNotContain(listed, path => crawl.Find(path)?.Status != HttpStatusCode.OK);
    }

    private async Task EachPageAsync(Func<IDocument, IEnumerable<string>> check)
    {
        using var missing = await site.AskAsync("/no-such-page");
        var pages = (await site.CrawlAsync()).Pages.Append(("/no-such-page", await missing.PageAsync())).ToList();
        Problems.None(pages.SelectMany(p => check(p.Item2).Select(problem => $"{p.Item1}: {problem}")));
    }

    private async Task EachDocumentAsync(Func<Content.Items.ContentItem, IDocument, IEnumerable<string>> check)
    {
        var crawl = await site.CrawlAsync();
        var culture = site.Services.GetRequiredService<PublishedSite>().Current.Snapshot.Default;
        Problems.None(
            from item in culture.Items
            let page = crawl.Find(item.Path.Value)?.Page
            where page is not null
            from problem in check(item, page)
            select $"{item.Path}: {problem}");
    }
}
