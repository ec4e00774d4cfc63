namespace Partnership.Documents.Reports.Tags;

/// <summary>The names that the standards of PDF give to what a document is made of.</summary>
internal static class StandardRoles
{
    internal static readonly HashSet<string> All = new(StringComparer.Ordinal)
    {
        "Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "Aside", "NonStruct", "Private", "Title", "H", "H1", "H2", "H3", "H4", "H5",
        "H6", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Caption", "BlockQuote", "TOC", "TOCI", "Index",
        "Note", "FENote", "Figure", "Formula", "Form", "Span", "Quote", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP",
        "Warichu", "WT", "WP", "Strong", "Em", "Sub", "Artifact",
    };

    /// <summary>What only holds other parts together.</summary>
    internal static readonly HashSet<string> Groups = new(StringComparer.Ordinal)
    {
        "Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "Aside", "NonStruct", "Private", "Index", "TBody", "THead", "TFoot", "TR",
    };

    internal static int? HeadingLevel(string role) => role switch
    {
        "Title" => 1,
        ['H', >= '1' and <= '9' and var digit] => Math.Min(digit - '0', 6),
        _ => null,
    };
}
