using Partnership.Documents.PageTexts;
using Partnership.Documents.Reports.Html;

namespace Partnership.Documents.Reports.Tags;

/// <summary>Makes blocks out of a structure tree and the texts that its leaves name.</summary>
internal sealed class TagReader
{
    private static readonly string[] ContentsHeadings = ["contents", "table of contents", "list of contents"];

    private readonly IReadOnlyList<MarkedPage> pages;
    private readonly KnownWords words;
    private readonly PageFlow flowOfPages;
    private readonly string? language;
    private readonly List<(string Label, IReadOnlyList<ReportBlock> Blocks)> notes = [];
    private readonly TagLists lists;
    private readonly TagTables tables;
    private bool isOutsideOfTheText;

    private TagReader(IReadOnlyList<MarkedPage> pages, KnownWords words, string? language)
    {
        (this.pages, this.words, this.language) = (pages, words, language);
        flowOfPages = new PageFlow([.. pages.Select(page => page.Texts.Values.Sum(text => text.Letters))]);
        (lists, tables) = (new TagLists(this), new TagTables(this));
    }

    /// <summary>The text, and the notes with their labels.</summary>
    internal static (List<ReportBlock> Blocks, List<(string Label, IReadOnlyList<ReportBlock> Blocks)> Notes) Read(
        StructureElement root, IReadOnlyList<MarkedPage> pages, KnownWords words, string? language)
    {
        var reader = new TagReader(pages, words, language);
        var blocks = reader.Inside(root);
        blocks.AddRange(reader.flowOfPages.End().Select(page => new PageStart(page)));
        return (blocks, reader.notes);
    }

    /// <summary>The blocks of an element that holds others.</summary>
    internal List<ReportBlock> Inside(StructureElement element, bool isPlain = false)
    {
        var flow = new TagFlow(words);
        ReadKids(element, flow, default, isGroup: StandardRoles.Groups.Contains(element.Role));
        if (isPlain && flow.HasWords)
            flow.Blocks.Add(new Paragraph(flow.TakeWords(isPlain: true)));
        flow.EndParagraph();
        return flow.Blocks;
    }

    /// <summary>The words of an element, without what stands behind them.</summary>
    internal IReadOnlyList<ReportRun> Words(StructureElement element) => [.. Inside(element).SelectMany(FlatWords.Of)];

    /// <summary>The letters of an element as they stand there, which count as read.</summary>
    internal string Take(StructureElement element)
    {
        var text = string.Concat(element.Descendants().OfType<ContentKid>().Select(kid => PlainText(kid)));
        PassOver(element);
        return ReportText.Clean(text);
    }

    internal string PlainText(StructureElement element) =>
        ReportText.Clean(string.Concat(element.Descendants().OfType<ContentKid>().Select(PlainText)));

    private string PlainText(ContentKid kid) => TextOf(kid) is { } text ? string.Concat(text.Pieces.Select(piece => piece.Text)) : "";

    private void ReadKids(StructureElement element, TagFlow flow, InlineMarks marks, bool isGroup)
    {
        foreach (var kid in element.Kids)
        {
            if (kid is ContentKid content)
                ReadContent(content, flow, marks);
            else if (kid is StructureElement inner)
                ReadElement(inner, flow, marks, isGroup);
        }
    }

    private void ReadContent(ContentKid kid, TagFlow flow, InlineMarks marks)
    {
        if (TextOf(kid) is not { Letters: > 0 } text)
            return;
        flow.Add(text, marks, isOutsideOfTheText ? [] : flowOfPages.Reach(kid.Page));
        flowOfPages.Pass(kid.Page, text.Letters);
    }

    private MarkedText? TextOf(ContentKid kid) => kid.Page <= pages.Count && pages[kid.Page - 1].Texts.TryGetValue(kid.Id, out var text) ? text : null;

    private void PassOver(StructureElement element)
    {
        foreach (var kid in element.Descendants().OfType<ContentKid>())
            flowOfPages.Pass(kid.Page, TextOf(kid)?.Letters ?? 0);
    }

    private void ReadElement(StructureElement element, TagFlow flow, InlineMarks marks, bool isGroup)
    {
        if (StandardRoles.HeadingLevel(element.Role) is { } level || (element.Role == "H" && (level = 2) > 0))
            AddHeading(element, flow, level);
        else if (ReadPart(element, flow))
            return;
        else if (StandardRoles.Groups.Contains(element.Role) || (isGroup && !StandardRoles.All.Contains(element.Role)))
            ReadGroup(element, flow, marks, isGroup);
        else
            ReadWords(element, flow, marks);
    }

    /// <returns>Whether the element is a part that stands by itself.</returns>
    private bool ReadPart(StructureElement element, TagFlow flow)
    {
        switch (element.Role)
        {
            case "TOC" or "L" when element.Role == "TOC" || lists.IsContents(element):
                DropHeadingOfContents(flow);
                PassOver(element);
                return true;
            case "Artifact":
                PassOver(element);
                return true;
            case "L":
                flow.Add(lists.Read(element));
                return true;
            case "Table":
                flow.EndParagraph();
                flow.Blocks.AddRange(tables.Read(element));
                return true;
            case "BlockQuote":
                flow.Add(new Quote(Inside(element)) { Language = OtherLanguage(element) });
                return true;
            case "Figure" or "Formula" when !string.IsNullOrWhiteSpace(element.Alternative):
                PassOver(element);
                flow.AddBehind(new Figure(element.Alternative));
                return true;
            case "Note" or "FENote":
                AddNote(element);
                return true;
            case "P" or "Caption" or "TOCI" or "LI" or "LBody" or "TD" or "TH":
                flow.EndParagraph();
                ReadKids(element, flow, default, isGroup: false);
                flow.EndParagraph(OtherLanguage(element));
                return true;
            default:
                return false;
        }
    }

    /// <summary>A group is no block by itself, but words that begin a line in it are no more of the words before it.</summary>
    private void ReadGroup(StructureElement element, TagFlow flow, InlineMarks marks, bool isGroup)
    {
        var first = element.Descendants().OfType<ContentKid>().Select(TextOf).FirstOrDefault(text => text is { Letters: > 0 });
        if (isGroup && (element.Role != "NonStruct" || (first is not null && flow.GapTo(first) == LetterGap.Line)))
            flow.EndParagraph();
        ReadKids(element, flow, marks, isGroup);
    }

    private void ReadWords(StructureElement element, TagFlow flow, InlineMarks marks)
    {
        marks = element.Role switch
        {
            "Strong" => marks with { IsStrong = true },
            "Em" => marks with { IsEmphasis = true },
            "Link" when element.Descendants().OfType<LinkKid>().FirstOrDefault() is { Uri: { } uri } => marks with { Href = SafeLink.Outside(uri) },
            "Reference" when FootnoteMatcher.Label(PlainText(element)) is not null => marks with { IsSuperscript = true },
            _ => marks,
        };
        if (element.ActualText is { Length: > 0 } instead)
        {
            ReadInstead(element, flow, marks, instead);
            return;
        }

        ReadKids(element, flow, marks, isGroup: false);
    }

    private void ReadInstead(StructureElement element, TagFlow flow, InlineMarks marks, string instead)
    {
        var texts = element.Descendants().OfType<ContentKid>().Select(kid => (kid.Page, Text: TextOf(kid))).Where(kid => kid.Text is not null).ToList();
        var page = texts.Count > 0 ? texts[0].Page : 0;
        var text = new MarkedText { Pieces = [new TextPiece(instead, false, false, false)], First = texts.FirstOrDefault().Text?.First, Last = texts.LastOrDefault().Text?.Last, Letters = instead.Length };
        flow.Add(text, marks, isOutsideOfTheText || page == 0 ? [] : flowOfPages.Reach(page));
        PassOver(element);
    }

    private void AddHeading(StructureElement element, TagFlow flow, int level)
    {
        flow.EndParagraph();
        var inside = new TagFlow(words);
        ReadKids(element, inside, default, isGroup: false);
        if (inside.HasWords)
            flow.Add(new Heading(level, inside.TakeWords(isPlain: true)) { Language = OtherLanguage(element) });
        inside.EndParagraph();
        flow.Blocks.AddRange(inside.Blocks);
    }

    private void AddNote(StructureElement element)
    {
        var outside = isOutsideOfTheText;
        isOutsideOfTheText = true;
        var label = element.Kids.OfType<StructureElement>().FirstOrDefault(kid => kid.Role == "Lbl") is { } own ? Take(own) : null;
        var note = new StructureElement("Div");
        note.Kids.AddRange(element.Kids.Where(kid => kid is not StructureElement { Role: "Lbl" }));
        List<ReportBlock> blocks = Inside(note);
        if (label is null)
            label = NoteLabel.TakeOff(blocks);
        notes.Add((FootnoteMatcher.Label(label) ?? label ?? "", blocks));
        isOutsideOfTheText = outside;
    }

    private static void DropHeadingOfContents(TagFlow flow)
    {
        flow.EndParagraph();
        if (flow.Blocks is [.., Heading or Paragraph] && ContentsHeadings.Contains(ReportText.Clean(string.Concat(InlinePiece.Of(FlatWords.Of(flow.Blocks[^1])).Select(piece => piece.Text))).ToLowerInvariant()))
        {
            var starts = FlatWords.Of(flow.Blocks[^1]).OfType<PageStartRun>().Select(run => new PageStart(run.Number)).ToList();
            flow.Blocks.RemoveAt(flow.Blocks.Count - 1);
            flow.Blocks.AddRange(starts);
        }
    }

    private string? OtherLanguage(StructureElement element) =>
        Languages.OrNull(element.Language) is { } own && !own.Equals(language, StringComparison.OrdinalIgnoreCase) ? own : null;
}
