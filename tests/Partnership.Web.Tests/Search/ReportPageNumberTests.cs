using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Items;
using Partnership.Editorial.Media;
using Partnership.Search;
using Partnership.Search.Querying;
using Partnership.Search.Units;
using Partnership.Web.Site;

namespace Partnership.Web.Tests.Search;

/// <summary>Page numbers of hits, compared with what another program (pdftotext) finds on the pages of every demonstration report.</summary>
public partial class ReportPageNumberTests(SharedSite site)
{
    private const int WordsOfAPhrase = 6;

    [Fact]
    public async Task FindPages_PhraseOfEveryPageOfEveryReport_NamesThatPage()
    {
        await site.SearchHasEverythingAsync();
        var culture = site.Services.GetRequiredService<PublishedSite>().Current.Snapshot.Default;
        var search = site.Services.GetRequiredService<SiteSearch>();
        var checkedPages = 0;
        foreach (var unit in UnitTable.Of(culture).Units)
            foreach (var file in unit.Files)
            {
                var pages = await PagesAsync(file.Media);
                for (var page = 0; page < pages.Count; page++)
                {
                    if (Phrase(pages, page) is not { } phrase)
                        continue;
                    var found = search.FindPages(QueryText.Parse($"\"{phrase}\""), unit.Item.Id, culture)!.Value.Where(p => p.File.Media.Id == file.Media.Id).Select(p => p.Number);
                    Assert.True(found.Contains(page + 1), $"{file.Media.FileName}, page {page + 1}: \u2018{phrase}\u2019 was found on {string.Join(", ", found)}");
                    checkedPages++;
                }
            }

        Assert.True(checkedPages > 150, $"Only {checkedPages} pages had a phrase to look for.");
    }

    // Words in one line of the page that stand on no other page of the file.
    private static string? Phrase(IReadOnlyList<string> pages, int page) => (
        from line in pages[page].Split('\n')
        let words = Words().Matches(line).Select(m => m.Value).ToList()
        where words.Count >= WordsOfAPhrase && !line.Contains('-', StringComparison.Ordinal)
        let phrase = string.Join(' ', words.Take(WordsOfAPhrase))
        where line.Contains(phrase, StringComparison.Ordinal) && pages.Count(p => p.Contains(phrase, StringComparison.Ordinal)) == 1
        select phrase).FirstOrDefault();

    private async Task<IReadOnlyList<string>> PagesAsync(MediaItem file)
    {
        var path = site.Services.GetRequiredService<MediaFolder>().PathOf(file.Sha256);
        using var process = Process.Start(new ProcessStartInfo("pdftotext", [path, "-"]) { RedirectStandardOutput = true })!; // it has started or thrown
        var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        return text.TrimEnd('\f').Split('\f');
    }

    [GeneratedRegex(@"[A-Za-z]+")]
    private static partial Regex Words();
}
