using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Partnership.Testing;
using Partnership.Web.Desk.Help;

namespace Partnership.Web.Tests.Desk.Help;

/// <summary>How the guide is made into pages, with guides of the tests' own.</summary>
public sealed class EditorsGuideTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_FileIsMissing_IsNoGuide()
    {
        using var folder = new TemporaryFolder();

        Assert.Null(await EditorsGuide.ReadAsync(new GuideFolder(folder.Path), Cancellation));
    }

    [Fact]
    public async Task Read_Headings_MakeTasksWithTheirOwnText()
    {
        var guide = await ReadAsync("# Guide\n\nHello.\n\n## Find your *way*\n\nFirst.\n\n### More\n\n## Second\n\nThen.");

        Assert.Equal("<p>Hello.</p>", Html(guide.Introduction));
        Assert.Equal(["Find your way", "Second"], guide.Tasks.Select(t => t.Title));
        Assert.Equal(["/desk/help/find-your-way", "/desk/help/second"], guide.Tasks.Select(t => t.Address));
        Assert.Contains("<h2 id=\"more\">More</h2>", Html(guide.Tasks[0].Text), StringComparison.Ordinal);
        Assert.Equal("<p>Then.</p>", Html(guide.Tasks[1].Text));
    }

    [Fact]
    public async Task Read_Pictures_ThatAreThereAreShownAndOthersLeftOut()
    {
        var guide = await ReadAsync(
            "## Task\n\n![The desk](screenshots/desk-home.png)\n\n![None](screenshots/desk-none.png)\n\n![Out](../desk-home.txt)\n\n![Text](screenshots/desk-text.png)",
            ("desk-home.png", [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 3, 232, 0, 0, 2, 188]),
            ("desk-text.png", [.. "This is no picture, whatever its name says."u8]));

        Assert.Equal(
            "<p><img src=\"/desk/help/pictures/desk-home.png\" width=\"1000\" height=\"700\" loading=\"lazy\" alt=\"The desk\" /></p>",
            Html(guide.Tasks[0].Text));
    }

    [Fact]
    public async Task Read_Markup_IsShownAsText()
    {
        var guide = await ReadAsync("## Task\n\n<script>alert(1)</script>");

        Assert.DoesNotContain("<script", Html(guide.Tasks[0].Text), StringComparison.Ordinal);
    }

    private static async Task<EditorsGuide> ReadAsync(string text, params (string Name, byte[] Content)[] pictures)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Combine("screenshots"));
        await File.WriteAllTextAsync(folder.Combine("editors.md"), text, Cancellation);
        foreach (var (name, content) in pictures)
            await File.WriteAllBytesAsync(folder.Combine(Path.Combine("screenshots", name)), content, Cancellation);
        return await EditorsGuide.ReadAsync(new GuideFolder(folder.Path), Cancellation) ?? throw new InvalidOperationException("There is no guide.");
    }

    private static string Html(IHtmlContent content)
    {
        using var text = new StringWriter();
        content.WriteTo(text, HtmlEncoder.Default);
        return text.ToString().Trim();
    }
}
