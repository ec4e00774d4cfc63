using Markdig.Syntax;
using Partnership.Demonstration.Press.Layout;

namespace Partnership.Demonstration.Press.Sources;

/// <summary>One Markdown source, read and checked.</summary>
internal sealed record ReportSource
{
    /// <summary>A report with more words than this is a long one.</summary>
    internal const int WordsOfShortReport = 8_000;

    /// <summary>The file's name without its ending; the PDF has the same.</summary>
    public required string Name { get; init; }

    public required ReportKind Kind { get; init; }

    public required FrontMatter FrontMatter { get; init; }

    public required MarkdownDocument Body { get; init; }

    public required int Words { get; init; }

    /// <exception cref="SourceException">The source breaks a rule; the message says where.</exception>
    internal static ReportSource Parse(string file, string text)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var isBriefing = name.EndsWith("-briefing", StringComparison.Ordinal);
        if (!isBriefing && !name.EndsWith("-report", StringComparison.Ordinal))
            throw new SourceException(file, 1, "the file's name must end in -report.md or -briefing.md");

        var (frontMatter, markdown, bodyLine) = FrontMatterReader.Read(file, text);
        var body = BodyMarkdown.Parse(markdown);
        if (body.Descendants<HeadingBlock>().FirstOrDefault(heading => heading.Level == 1) is { } title)
            throw new SourceException(file, bodyLine + title.Line, "the title is printed from the front matter: begin headings at \"##\"");

        var words = BodyMarkdown.CountWords(markdown);
        return new ReportSource
        {
            Name = name,
            Kind = isBriefing ? ReportKind.Briefing : words > WordsOfShortReport ? ReportKind.LongReport : ReportKind.ShortReport,
            FrontMatter = frontMatter,
            Body = body,
            Words = words,
        };
    }
}
