using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;
using Partnership.Documents.Reports.Html;
using Partnership.Testing;

namespace Partnership.Browser.Tests.RichText;

/// <summary>The editor of reports gives back what it was given: words, pages of print, notes and names of headings.</summary>
public class ReportEditorTests(Chromium chromium, BrowserSite site) : BrowserTest(chromium, site)
{
    // A letter comes and goes, so that the editor writes the text anew.
    private const string Write =
        """
        () => {
          const text = document.querySelector('.rich [role=textbox]');
          text.editor.commands.insertContentAt(text.editor.state.doc.content.size, 'x');
          text.editor.commands.undo();
          return document.querySelector('textarea').value;
        }
        """;

    private const string Everything =
        """
        <span id="page-1" class="report-page">Page 1</span>
        <h2 id="section-one">One</h2>
        <p>It <strong>rained</strong> <span id="page-2" class="report-page">Page 2</span>all <em>day</em>.<sup><a href="#note-1" id="note-1-back" role="doc-noteref" aria-label="Note 1">1</a></sup></p>
        <h5 id="section-deep">Deep</h5>
        <ol start="3">
        <li>Three</li>
        <li>Four<ul>
        <li>Inner</li>
        </ul></li>
        </ol>
        <table>
        <caption>Days</caption><thead>
        <tr><th scope="col"></th><th scope="col">What</th></tr>
        </thead><tbody>
        <tr><th scope="row">1</th><td rowspan="2">a</td></tr>
        <tr><td><span id="page-3" class="report-page">Page 3</span>2</td></tr>
        </tbody>
        </table>
        <blockquote><p>Said</p></blockquote>
        <p lang="cy">Gair <a href="https://example.org/a">there</a> and <a href="#section-one">up</a> x<sup>2</sup></p>
        <h2 id="section-notes">Notes</h2>
        <ol>
        <li id="note-1">A note. <a href="#note-1-back" role="doc-backlink" aria-label="Back to note 1 in the text">↩</a></li>
        </ol>
        """;

    [Fact]
    public async Task Write_EveryDemonstrationReport_IsTheSame()
    {
        var reports = Directory.GetFiles(Path.Combine(Repository.Root, "content-seed", "demonstration", "files"), "*.html");
        Assert.Equal(12, reports.Length);
        foreach (var file in reports)
            await AssertSameAsync(ReportFile.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!.Html);
    }

    [Fact]
    public Task Write_WhatAReportMayHave_IsTheSame() => AssertSameAsync(ReportHtml.Clean(Everything));

    [Fact]
    public void Clean_WhatAReportMayHave_KeepsAllOfIt()
    {
        var clean = ReportHtml.Clean(Everything);

        foreach (var part in new[] { "page-1", "page-2", "page-3", "section-deep", "start=\"3\"", "rowspan", "caption", "lang=\"cy\"", "note-1-back", "<sup>2</sup>", "#section-one" })
            Assert.Contains(part, clean, StringComparison.Ordinal);
    }

    private async Task AssertSameAsync(string html)
    {
        var visit = await BeginAsync(Visitor.AtDesk with { IsTraced = false });
        await visit.GoToAsync(EditorPages.PutReport(html));
        var editor = visit.Page.Locator("[data-rich-text-state]");
        await Assertions.Expect(editor).ToBeAttachedAsync();
        Assert.True(await editor.GetAttributeAsync("data-rich-text-state") == "visual", await editor.TextContentAsync());

        Assert.Equal(html, ReportHtml.Clean(await visit.AskAsync<string>(Write)));
    }
}
