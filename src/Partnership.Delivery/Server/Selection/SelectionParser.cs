namespace Partnership.Delivery.Server.Selection;

/// <summary>
/// Reads <c>properties[alias,other[properties[$all]]]</c>. Unlike Umbraco, which takes what it can't read for nothing, it says no.
/// </summary>
internal sealed class SelectionParser
{
    // Each level may multiply what has to be written. A page of ours is never further from another than this.
    private const int MostLevels = 8;
    private const int MostNames = 200;
    private const int LongestName = 100;
    private const string Word = "properties";

    private readonly string text;
    private int at;
    private int names;

    private SelectionParser(string text) => this.text = text;

    /// <summary>Reads a selection.</summary>
    /// <param name="text">What the caller wrote; nothing written names nothing.</param>
    /// <param name="selection">What it names.</param>
    /// <returns>False when it is no selection, or one too deep or too long to be meant.</returns>
    public static bool TryParse(string text, out PropertySelection selection)
    {
        selection = PropertySelection.Nothing;
        if (text.Length == 0)
            return true;
        var parser = new SelectionParser(text);
        if (parser.Properties(1) is not { } parsed || parser.at != text.Length)
            return false;
        selection = parsed;
        return true;
    }

    private PropertySelection? Properties(int level)
    {
        if (level > MostLevels || string.CompareOrdinal(text, at, Word, 0, Word.Length) != 0)
            return null;
        at += Word.Length;
        if (!Take('['))
            return null;
        var nodes = new Dictionary<string, PropertySelection?>(StringComparer.Ordinal);
        do
        {
            if (Name() is not { } name || ++names > MostNames)
                return null;
            PropertySelection? inside = null;
            if (Take('[') && ((inside = Properties(level + 1)) is null || !Take(']')))
                return null;
            nodes[name] = inside;
        }
        while (Take(','));
        return Take(']') ? new PropertySelection(nodes) : null;
    }

    private string? Name()
    {
        var start = at;
        if (at < text.Length && text[at] == '$')
            at++;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '-'))
            at++;
        var name = text[start..at];
        return name.Length is > 0 and <= LongestName && (name[0] != '$' || name == "$all") ? name : null;
    }

    private bool Take(char expected)
    {
        if (at >= text.Length || text[at] != expected)
            return false;
        at++;
        return true;
    }
}
