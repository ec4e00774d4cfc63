namespace Partnership.Web.Tests.Pages.Glossary;

public class GlossaryTests(SharedSite site)
{
    [Fact]
    public async Task Get_Glossary_ExplainsEveryWordInOrder()
    {
        var page = await site.ReadAsync("/glossary");

        var expected = SeedFacts.Folder("glossary")
            .Select(t => (Id: t.Key, Name: (string)t.Value["name"], Meaning: (string)t.Value["meaning"]))
            .OrderBy(t => t.Name, StringComparer.OrdinalIgnoreCase).ToList();
        Assert.Equal(expected.Select(t => t.Id), page.QuerySelectorAll("main dl dt").Select(dt => dt.Id));
        Assert.Equal(expected.Select(t => t.Name), page.WordsOf("main dl dt"), StringComparer.OrdinalIgnoreCase);
        Assert.Equal(expected.Select(t => t.Meaning), page.WordsOf("main dl dd"));
    }

    [Fact]
    public async Task Get_Glossary_LettersLeadToTheirWords()
    {
        var page = await site.ReadAsync("/glossary");

        var letters = page.QuerySelectorAll("nav[aria-label=Letters] a");
        Assert.Equal(SeedFacts.Folder("glossary").Values.Select(t => char.ToUpperInvariant(((string)t["name"])[0]).ToString()).Distinct().Order(), letters.Select(PageReading.Words));
        Assert.All(letters, l => Assert.Equal(l.Words(), page.GetElementById(l.Href()[1..])?.Words()));
    }

    [Fact]
    public async Task Get_AnyPage_WordsAreExplainedByNativePopovers()
    {
        var problems = new List<string>();
        var explained = 0;
        foreach (var (path, page) in (await site.CrawlAsync()).Pages)
            foreach (var button in page.QuerySelectorAll("main button.term"))
            {
                explained++;
                var meaning = page.GetElementById(button.GetAttribute("popovertarget") ?? "");
                var term = meaning?.Id?.Replace("term_", "", StringComparison.Ordinal);
                if (meaning is null || !meaning.HasAttribute("popover") || term is null || !SeedFacts.Folder("glossary").TryGetValue(term, out var facts))
                    problems.Add($"{path}: '{button.Words()}' opens nothing.");
                else if (!meaning.Words().Contains((string)facts["meaning"], StringComparison.Ordinal))
                    problems.Add($"{path}: '{button.Words()}' opens something else.");
                else if (meaning.QuerySelector($"button[popovertarget='{meaning.Id}'][popovertargetaction=hide]") is null)
                    problems.Add($"{path}: '{button.Words()}' can't be closed.");
                else if (button.GetAttribute("type") != "button")
                    problems.Add($"{path}: '{button.Words()}' would send a form.");
            }

        Problems.None(problems);
        Assert.True(explained > 50, $"{explained} words are explained.");
    }

    [Fact]
    public async Task Get_AnyPage_AWordIsExplainedOnceAndNeverInsideALinkOrHeading()
    {
        Problems.None(
            from crawled in (await site.CrawlAsync()).Pages
            from problem in crawled.Page.QuerySelectorAll("a button.term, h1 button.term, h2 button.term, h3 button.term, h4 button.term, button button.term")
                .Select(b => $"{crawled.Path}: '{b.Words()}' stands inside a link or heading.")
                .Concat(crawled.Page.QuerySelectorAll("button.term").GroupBy(b => b.GetAttribute("popovertarget")).Where(g => g.Count() > 1).Select(g => $"{crawled.Path}: {g.Key} is explained twice."))
            select problem);
    }
}
