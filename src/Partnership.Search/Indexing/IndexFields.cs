namespace Partnership.Search.Indexing;

/// <summary>The names of the fields of the index.</summary>
internal static class IndexFields
{
    /// <summary>On every document: the unit that it belongs to, so that a unit is replaced as a whole.</summary>
    public const string Unit = "unit";

    /// <summary>On every document, as doc values: 0 for the head of a unit, else file and page number (see <see cref="PageNumber"/>).</summary>
    public const string Page = "page";

    /// <summary>On heads, as doc values: whose head it is and what it was made from (see <see cref="UnitHead"/>).</summary>
    public const string Head = "head";

    /// <summary>The text as it is, in UTF-8, for snippets; as doc values, because stored fields are unpacked in blocks of many documents.</summary>
    public const string Original = "original";

    /// <summary>Where in that text the sentences begin that a snippet may show, in characters; as doc values.</summary>
    public const string BodyStart = "bodyStart";

    /// <summary>Every word as it is written, in lower case and without accents.</summary>
    public const string Exact = "exact";

    /// <summary>Every word of a title as it is written; on heads.</summary>
    public const string TitleExact = "titleExact";

    /// <summary>The fields whose analysis depends on the language.</summary>
    public static LanguageFields In(string culture) =>
        culture.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? LanguageFields.English : LanguageFields.Plain;
}

/// <summary>The fields whose analysis depends on the language.</summary>
/// <param name="Text">Everything that can be read: of a head its title, keys and body, of a page its text.</param>
/// <param name="Title">The title; on heads.</param>
/// <param name="Keys">Labels, reference numbers, other names; on heads.</param>
internal sealed record LanguageFields(string Text, string Title, string Keys)
{
    public static LanguageFields English { get; } = new("text", "title", "keys");

    /// <summary>For languages whose endings we can't take off.</summary>
    public static LanguageFields Plain { get; } = new("text.plain", "title.plain", "keys.plain");
}
