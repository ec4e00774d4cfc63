using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Partnership.Browser.Tests.Accessibility;
using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Markup;
using Partnership.Testing;

namespace Partnership.Browser.Tests.Desk;

/// <summary>Every page of the desk, on a small phone and on a desktop: nothing for axe, nothing that sticks out or can't be pressed, no wrong markup.</summary>
[Collection(typeof(OnDeskScene))]
public sealed class DeskPageTests(Chromium chromium, DeskSite site, DeskScene scene) : DeskTest(chromium, site)
{
    private const string OpenAll = "() => { const all = document.querySelectorAll('main details'); for (const one of all) one.open = true; return all.length; }";

    // Somebody who presses a mistake in the list above a form comes to the field.
    private const string LinksToNothing =
        "() => [...document.querySelectorAll('[data-error-summary] a')].filter(a => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).map(a => a.outerHTML)";

    public static TheoryData<string> ForPeople => [.. DeskAddresses.ForPeople.Keys];

    public static TheoryData<string> ForStrangers => [.. DeskAddresses.ForStrangers.Keys];

    public static TheoryData<string> StatesForPeople => [.. DeskStates.ForPeople.Keys];

    public static TheoryData<string> StatesForStrangers => [.. DeskStates.ForStrangers.Keys];

    [Theory]
    [MemberData(nameof(ForPeople))]
    public async Task Page_ForPeople_CanBeUsedByEverybody(string route) =>
        await LookAsync(await AtDeskAsync(scene.Person, Visitor.OnPhone with { IsTraced = false }), DeskAddresses.ForPeople[route](scene));

    [Theory]
    [MemberData(nameof(ForStrangers))]
    public async Task Page_ForStrangers_CanBeUsedByEverybody(string route) =>
        await LookAsync(await AtDeskAsync(person: null, Visitor.OnPhone with { IsTraced = false }), DeskAddresses.ForStrangers[route]);

    [Theory]
    [MemberData(nameof(StatesForPeople))]
    public async Task State_ForPeople_CanBeUsedByEverybody(string state) => await LookAsync(scene.Person, DeskStates.ForPeople[state]);

    [Theory]
    [MemberData(nameof(StatesForStrangers))]
    public async Task State_ForStrangers_CanBeUsedByEverybody(string state) => await LookAsync(null, DeskStates.ForStrangers[state]);

    [Fact]
    public async Task Addresses_EveryPageOfTheDesk_IsNamed()
    {
        await (await AtDeskAsync(person: null, Visitor.AtDesk)).GoToAsync("/desk/sign-in"); // whoever comes first opens the desk
        var routes = Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(e => e.RoutePattern.RawText?.TrimStart('/') ?? "")
            .Where(r => r == "desk" || r.StartsWith("desk/", StringComparison.Ordinal))
            .ToHashSet();

        Assert.Equivalent(routes, DeskAddresses.ForPeople.Keys.Concat(DeskAddresses.ForStrangers.Keys).Concat(DeskAddresses.NotLookedAt).ToHashSet(), strict: true);
    }

    [Fact]
    public async Task Markup_OfEveryPage_HasNoError()
    {
        using var folder = new TemporaryFolder();
        var visit = await AtDeskAsync(scene.Person, Visitor.AtDesk with { RunsScripts = false, IsTraced = false });
        var files = new Dictionary<string, string>();
        foreach (var (path, number) in DeskAddresses.ForPeople.Values.Select((address, i) => (address(scene), i)))
        {
            var answer = await visit.Context.APIRequest.GetAsync(path);
            Assert.Equal((path, 200), (path, answer.Status));
            var name = number.ToString("000", CultureInfo.InvariantCulture) + ".html";
            files[name] = path;
            await File.WriteAllTextAsync(folder.Combine(name), await answer.TextAsync(), Cancellation);
        }

        await CheckAsync(folder, files);
    }

    [Fact]
    public async Task Markup_OfEveryState_HasNoError()
    {
        using var folder = new TemporaryFolder();
        var files = new Dictionary<string, string>();
        foreach (var (person, states) in new[] { ((Guid?)scene.Person, DeskStates.ForPeople), (null, DeskStates.ForStrangers) })
            foreach (var (state, bringAsync) in states)
            {
                var visit = await AtDeskAsync(person, Visitor.AtDesk with { RunsScripts = false, IsTraced = false });
                var shown = new DeskState(Site, scene, visit);
                await bringAsync(shown);
                var name = files.Count.ToString("000", CultureInfo.InvariantCulture) + ".html";
                files[name] = state;
                await File.WriteAllTextAsync(folder.Combine(name), await shown.HtmlAsync(), Cancellation);
            }

        await CheckAsync(folder, files);
    }

    private static async Task CheckAsync(TemporaryFolder folder, Dictionary<string, string> files)
    {
        var findings = await NuHtmlChecker.CheckAsync(folder.Path, Cancellation);

        Assert.Empty(findings.Where(f => f.Type != "info").Select(f => $"{files.GetValueOrDefault(f.File)}, line {f.Line}: {f.Message}"));
    }

    private async Task LookAsync(Guid? person, Func<DeskState, Task> bringAsync)
    {
        var visit = await AtDeskAsync(person, Visitor.OnPhone with { IsTraced = false });
        await bringAsync(new DeskState(Site, scene, visit));
        Assert.Empty(await visit.AskAsync<string[]>(LinksToNothing));
        await LookAsync(visit);
    }

    private static async Task LookAsync(Visit visit, string path)
    {
        await visit.GoToAsync(path);
        await LookAsync(visit);
    }

    private static async Task LookAsync(Visit visit)
    {
        await visit.AskAsync<int>(OpenAll);
        var found = new List<string>();
        await FlowAsync("on a phone");
        found.AddRange(await Axe.CheckAsync(visit, "on a phone", Axe.Everything));
        await visit.Page.SetViewportSizeAsync(Visitor.DesktopWidth, 900);
        await FlowAsync("at a desk");
        found.AddRange(await Axe.CheckAsync(visit, "at a desk", Axe.Everything));
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        found.AddRange(await Axe.CheckAsync(visit, "dark", Axe.Colours));
        Assert.True(found.Count == 0, string.Join("\n", found));

        async Task FlowAsync(string where)
        {
            foreach (var question in new[] { Flow.WhatSticksOut, Flow.WhatIsTooSmall })
                found.AddRange((await visit.AskAsync<string[]>(question)).Select(f => $"{where}: {f}"));
        }
    }
}
