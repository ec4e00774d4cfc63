namespace Partnership.Documents.Reports.Tags;

/// <summary>Makes lists out of their tags.</summary>
/// <param name="reader">Reads what stands in them.</param>
internal sealed class TagLists(TagReader reader)
{
    private const int FewestEntriesOfContents = 3;

    /// <summary>Whether a list is a table of contents: links into the file, each with the number of a page.</summary>
    internal bool IsContents(StructureElement list)
    {
        var items = list.Kids.OfType<StructureElement>().Where(item => item.Role is "LI" or "TOCI").ToList();
        return items.Count >= FewestEntriesOfContents && items.Count(IsEntry) >= items.Count * 0.8;
    }

    internal ReportList Read(StructureElement list)
    {
        var items = new List<(string Label, List<ReportBlock> Blocks)>();
        foreach (var kid in Items(list))
        {
            if (kid.Role == "L" && items.Count > 0)
                items[^1].Blocks.Add(Read(kid));
            else
                items.Add(Item(kid));
        }

        return ListLabels.Settle(items, list.Numbering is not (null or "None" or "Disc" or "Circle" or "Square" or "Unordered"));
    }

    private bool IsEntry(StructureElement item) =>
        item.Descendants().Any(kid => kid is LinkKid { Uri: null }) && reader.PlainText(item) is { Length: > 0 } text && char.IsAsciiDigit(text[^1]);

    private static IEnumerable<StructureElement> Items(StructureElement list) => list.Kids.OfType<StructureElement>()
        .SelectMany(kid => kid.Role is "NonStruct" or "Div" ? Items(kid) : kid.Role == "Caption" ? [] : [kid]);

    private (string, List<ReportBlock>) Item(StructureElement item)
    {
        var label = "";
        var rest = new StructureElement("LBody");
        foreach (var kid in item.Kids)
        {
            if (kid is StructureElement { Role: "Lbl" } own)
                label = reader.Take(own);
            else if (kid is StructureElement { Role: "LBody" } body)
                rest.Kids.AddRange(body.Kids);
            else
                rest.Kids.Add(kid);
        }

        return (label, reader.Inside(rest));
    }
}
