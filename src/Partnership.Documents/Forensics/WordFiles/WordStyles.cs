using System.Xml;

namespace Partnership.Documents.Forensics.WordFiles;

/// <summary>The styles of a Word file.</summary>
internal sealed class WordStyles
{
    private const int MostStyles = 5_000;
    private const int LongestChain = 20;

    private readonly Dictionary<string, RunLook> looks = new(StringComparer.Ordinal);
    private readonly HashSet<string> headings = new(StringComparer.Ordinal);

    /// <summary>Whether the file says which language it is in.</summary>
    internal bool HasLanguage { get; private set; }

    internal bool IsHeading(string? style) =>
        style is not null && (headings.Contains(style) || style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase));

    internal RunLook? Look(string? style)
    {
        RunLook? look = null;
        for (var step = 0; step < LongestChain && style is not null && looks.TryGetValue(style, out var next); step++)
        {
            look = look is null ? next : look.Over(next);
            style = next.Style;
        }

        return look;
    }

    internal void Read(byte[] part)
    {
        try
        {
            using var reader = Wordml.Open(part);
            string? id = null;
            while (looks.Count < MostStyles && Wordml.ToNextElement(reader))
            {
                if (reader.LocalName == "style")
                {
                    id = Wordml.Value(reader, "styleId");
                    if (id is not null)
                        looks[id] = new RunLook();
                }
                else
                {
                    Take(reader, id);
                }
            }
        }
        catch (XmlException)
        {
            // The styles before the damage are kept.
        }
    }

    private void Take(XmlReader reader, string? id)
    {
        if (reader.LocalName == "lang" && !string.IsNullOrWhiteSpace(Wordml.Value(reader)))
            HasLanguage |= Wordml.Value(reader) is not "x-none";
        if (id is null)
            return;

        looks[id].Take(reader);
        var isHeading = (reader.LocalName == "name" && Wordml.Value(reader)?.StartsWith("heading", StringComparison.OrdinalIgnoreCase) == true)
            || (reader.LocalName == "outlineLvl" && Wordml.Value(reader) is { Length: 1 } level && level[0] is >= '0' and < '9');
        if (isHeading)
            headings.Add(id);
    }
}
