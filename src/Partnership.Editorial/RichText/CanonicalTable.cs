using AngleSharp.Dom;

namespace Partnership.Editorial.RichText;

/// <summary>A table as a caption, its head, its body and its foot.</summary>
internal static class CanonicalTable
{
    public static IElement Of(IElement table, IElement place)
    {
        var copy = CanonicalAttributes.Copy(table, CanonicalText.Create(place, "table"));
        if (table.Children.FirstOrDefault(c => c.LocalName == "caption") is { } caption && !string.IsNullOrWhiteSpace(caption.TextContent))
            copy.AppendChild(CanonicalAttributes.Copy(caption, CanonicalText.WithWords(copy, "caption", caption.ChildNodes)));
        foreach (var section in new[] { "thead", "tbody", "tfoot" })
        {
            var rows = RowsOf(table).Where(r => SectionOf(r) == section).ToList();
            if (rows.Count == 0)
                continue;
            var part = CanonicalText.Create(copy, section);
            foreach (var row in rows)
                part.AppendChild(Copy(row, part));
            copy.AppendChild(part);
        }

        return copy;
    }

    /// <summary>Whether a row is a head of its table: one that stands there, or the first when it has nothing but headers.</summary>
    public static bool IsHead(IElement row) => SectionOf(row) == "thead";

    private static string SectionOf(IElement row)
    {
        var section = row.ParentElement?.LocalName ?? "";
        if (section is "thead" or "tfoot")
            return section;
        var isFirst = row.Closest("table") is { } table && !table.Children.Any(c => c.LocalName == "thead") && RowsOf(table).FirstOrDefault() == row;
        return isFirst && row.Children.Length > 0 && row.Children.All(c => c.LocalName == "th") ? "thead" : "tbody";
    }

    private static IEnumerable<IElement> RowsOf(IElement table) =>
        table.Children.SelectMany(c => c.LocalName == "tr" ? [c] : c.LocalName is "thead" or "tbody" or "tfoot" ? c.Children.Where(r => r.LocalName == "tr") : []);

    private static IElement Copy(IElement row, IElement place)
    {
        var copy = CanonicalAttributes.Copy(row, CanonicalText.Create(place, "tr"));
        foreach (var cell in row.Children)
        {
            var copyOfCell = CanonicalAttributes.Copy(cell, CanonicalText.Create(copy, cell.LocalName));
            CanonicalText.AppendContent(cell, copyOfCell);
            copy.AppendChild(copyOfCell);
        }

        return copy;
    }
}
