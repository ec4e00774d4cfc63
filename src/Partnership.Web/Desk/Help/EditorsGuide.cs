using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Partnership.Web.Desk.Help;

/// <summary>
/// The editors' guide: docs/editors.md, which people read in the repository and on the desk. Each heading of the second level is a
/// task with a page of its own.
/// </summary>
/// <param name="Introduction">What stands before the first task.</param>
/// <param name="Tasks">The tasks, in the order of the file.</param>
internal sealed record EditorsGuide(IHtmlContent Introduction, ImmutableArray<GuideTask> Tasks)
{
    public const string Root = "/desk/help";

    private const string FileName = "editors.md";
    private const int TaskLevel = 2;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .Build();

    /// <summary>Reads the guide from the folder of the documentation.</summary>
    /// <returns>Null when the file was not installed.</returns>
    public static async Task<EditorsGuide?> ReadAsync(GuideFolder folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder.Path, FileName);
        return File.Exists(path) ? Parse(await File.ReadAllTextAsync(path, cancellationToken), folder) : null;
    }

    private static EditorsGuide Parse(string markdown, GuideFolder folder)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var picture in document.Descendants<LinkInline>().Where(l => l.IsImage).ToList())
            Place(picture, folder);
        var parts = new List<(HeadingBlock? Heading, List<Block> Blocks)> { (null, []) };
        foreach (var block in document.Where(b => b is not HeadingBlock { Level: 1 } and not ParagraphBlock { Inline.FirstChild: null }))
            if (block is HeadingBlock { Level: TaskLevel } heading)
                parts.Add((heading, []));
            else
                parts[^1].Blocks.Add(block);
        return new EditorsGuide(Html(parts[0].Blocks), [.. parts.Skip(1).Select(p => TaskOf(p.Heading, p.Blocks))]);
    }

    // A picture is an address on the desk, with its size so that nothing jumps; one that was not installed is left out.
    private static void Place(LinkInline picture, GuideFolder folder)
    {
        if (folder.FindPicture(Path.GetFileName(picture.Url)) is not { } found)
        {
            picture.Remove();
            return;
        }

        picture.Url = $"{GuidePictures.Root}/{found.Name}";
        var attributes = picture.GetAttributes();
        attributes.AddProperty("width", $"{found.Width}");
        attributes.AddProperty("height", $"{found.Height}");
        attributes.AddProperty("loading", "lazy");
    }

    private static GuideTask TaskOf(HeadingBlock? heading, List<Block> blocks)
    {
        foreach (var below in blocks.OfType<HeadingBlock>())
            below.Level--; // the task is the one heading of the first level on its page
        var title = string.Concat((heading?.Inline?.Descendants<LiteralInline>() ?? []).Select(l => l.Content.ToString()));
        return new GuideTask(heading?.TryGetAttributes()?.Id ?? "", title, Html(blocks));
    }

    private static HtmlString Html(IEnumerable<Block> blocks)
    {
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text);
        Pipeline.Setup(renderer);
        foreach (var block in blocks)
            renderer.Render(block);
        return new HtmlString(text.ToString());
    }
}
