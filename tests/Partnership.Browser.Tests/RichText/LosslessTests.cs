using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;
using Partnership.Content.Values;
using Partnership.Editorial.RichText;

namespace Partnership.Browser.Tests.RichText;

/// <summary>The editor gives back what it was given, or leaves it alone.</summary>
public class LosslessTests(Chromium chromium, BrowserSite site) : EditorTest(chromium, site)
{
    private const int TextsOfAPage = 40;

    // A letter comes and goes, so that the editor writes the text anew.
    private const string WriteAll =
        """
        () => [...document.querySelectorAll('.rich [role=textbox]')].map(text => {
          text.editor.commands.insertContentAt(text.editor.state.doc.content.size, 'x');
          text.editor.commands.undo();
          return text.closest('form').querySelector('textarea').value;
        })
        """;

    [Fact]
    public async Task Write_EveryTextOfTheStartingContent_IsTheSame()
    {
        var texts = Site.Published.Items.SelectMany(i => TextsOf(i.Properties)).Where(t => t.Length > 0).Distinct().ToList();
        Assert.True(texts.Count > 100, $"Only {texts.Count} texts were found.");
        var visit = await BeginAsync(Visitor.AtDesk);
        foreach (var some in texts.Chunk(TextsOfAPage))
        {
            await visit.GoToAsync(EditorPages.Put(some));
            await Assertions.Expect(visit.Page.Locator("[data-rich-text-state=visual]")).ToHaveCountAsync(some.Length);
            var written = await visit.AskAsync<string[]>(WriteAll);
            foreach (var (before, after) in some.Zip(written))
            {
                Assert.NotEqual("", after);
                Assert.True(RichTextComparison.AreSame(before, after), $"{before}\n--- became\n{after}");
            }
        }
    }

    [Theory]
    [InlineData("<h2 lang=\"cy\">Enw</h2><p lang=\"ar\" dir=\"rtl\">نص</p><p title=\"T\">x</p>")]
    [InlineData("<p>H<sub>2</sub>O, 1<sup>st</sup>, <abbr title=\"Local Safeguarding\">LS</abbr>, <cite>Book</cite>, <q lang=\"cy\">Dyfyniad</q>, <em lang=\"cy\">gair</em></p>")]
    [InlineData("<p>a <strong>b <em>c</em></strong> <em>d <strong>e</strong></em><br>f</p>")]
    [InlineData("<dl><dt>Term</dt><dd>Meaning</dd><dt>Other</dt><dd><p>One</p><p>Two</p></dd><dd>With<ul><li>a list</li></ul></dd></dl>")]
    [InlineData("<ol start=\"3\" reversed=\"\"><li>Three</li><li>Two<ul><li>Inner</li></ul></li></ol>")]
    [InlineData("<ul><li><p>Apart</p></li><li><p>from</p><p>each other</p></li></ul><ul><li>Not</li><li>apart</li></ul>")]
    [InlineData("<ul><li><p>Alone, apart</p></li></ul>")]
    [InlineData("<table><caption>Days</caption><thead><tr><th scope=\"col\">Day</th><th>What</th></tr></thead><tbody><tr><th scope=\"row\">1</th><td rowspan=\"2\">a</td></tr><tr><td>2</td></tr></tbody><tfoot><tr><td colspan=\"2\">End</td></tr></tfoot></table>")]
    [InlineData("<table><thead><tr><td></td><th scope=\"col\">What</th></tr></thead><tbody><tr><th scope=\"row\">1</th><td>a</td></tr></tbody></table>")]
    [InlineData("<table><tbody><tr><td><p>One</p><p>Two</p></td><td>Text<ul><li>list</li></ul></td></tr></tbody></table><p>After</p>")]
    [InlineData("<blockquote><p>Said</p><ul><li>a</li></ul><p><cite>Somebody</cite></p></blockquote><hr><p>End</p>")]
    [InlineData("<p><a href=\"/a?b=1#c\" title=\"T\" data-link-type=\"Content\" data-destination-id=\"0192a0de-1111-7222-8333-444455556666\" data-destination-type=\"page\" data-start-item-id=\"1\" data-start-item-path=\"x\">a</a></p>")]
    [InlineData("<p><a data-link-type=\"Content\" data-destination-id=\"0192a0de-1111-7222-8333-444455556666\">without an address</a> <a href=\"http://old.example\">old</a></p>")]
    [InlineData("<figure lang=\"cy\"><img data-media-id=\"0192a0de-1111-7222-8333-444455556666\" alt=\"x &quot;y&quot;\"><figcaption>A <em>caption</em></figcaption></figure><p>a <img data-media-id=\"0192a0de-1111-7222-8333-444455556666\" alt=\"\"> b</p>")]
    [InlineData("<p>10&nbsp;km &lt;b&gt; &amp;amp; [x] *y*</p>")]
    [InlineData("")]
    public async Task Write_WhatATextMayHave_IsTheSame(string html)
    {
        await OpenAsync(html);

        var written = Assert.Single(await Visit.AskAsync<string[]>(WriteAll));

        Assert.True(RichTextComparison.AreSame(html, written), written);
        Assert.Equal(written, RichTextSanitizer.Sanitize(written));
    }

    [Theory]
    [InlineData("<table><caption>Days <em>of visits</em></caption><tbody><tr><td>1</td></tr></tbody></table>", ": it has words that are marked in an unusual way.")]
    [InlineData("<dl><dt lang=\"cy\">Gair</dt><dd>x</dd></dl><table><tbody title=\"t\"><tr title=\"t\"><td>1</td></tr></tbody></table>", ": it has words that show when somebody points at them.")]
    [InlineData("<p><em lang=\"cy\">a <em lang=\"fr\">b</em></em></p>", ".")]
    public async Task Open_WhatTheEditorWouldLose_LeavesTheBoxAndSaysWhy(string html, string lost)
    {
        var visit = await BeginAsync(Visitor.AtDesk);
        await visit.GoToAsync(EditorPages.Put(html));

        await Assertions.Expect(visit.Page.GetByText($"The visual editor can’t show all of this text{lost} You can edit it here as Markdown.")).ToBeVisibleAsync();
        var box = visit.Page.GetByLabel("Text body");
        await Assertions.Expect(box).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("input[name='body.format']")).ToHaveValueAsync("markdown");
        Assert.Equal(html, RichTextField.Read(await box.InputValueAsync(), RichTextField.Markdown, html));
        await Assertions.Expect(visit.Page.GetByText("This box takes Markdown.")).ToBeVisibleAsync();
    }

    private static IEnumerable<string> TextsOf(PropertyBag bag) => bag.SelectMany(p => p.Value switch
    {
        RichTextValue text => [text.Markup],
        BlocksValue blocks => blocks.Blocks.SelectMany(b => TextsOf(b.Properties)),
        _ => [],
    });
}
