using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Partnership.Documents.Reports.Docx;

/// <summary>What the styles of a Word document say about its paragraphs and letters.</summary>
internal sealed class WordStyles
{
    /// <summary>Styles that are based on each other in a circle end here.</summary>
    private const int MostSteps = 20;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);

    internal WordStyles(StyleDefinitionsPart? part)
    {
        foreach (var style in part?.Styles?.Elements<Style>() ?? [])
            if (style.StyleId?.Value is { } id)
                styles.TryAdd(id, style);
    }

    /// <summary>The name of a paragraph's style in lower case, such as "heading 1"; empty when it has none.</summary>
    internal string NameOf(ParagraphProperties? properties) =>
        Chain(properties?.ParagraphStyleId?.Val?.Value).Select(style => style.StyleName?.Val?.Value).FirstOrDefault(name => name is not null)?.ToLowerInvariant() ?? "";

    /// <summary>1 to 6 for a heading, and 1 for the title; null for text.</summary>
    internal int? HeadingLevel(ParagraphProperties? properties)
    {
        foreach (var name in Chain(properties?.ParagraphStyleId?.Val?.Value).Select(style => style.StyleName?.Val?.Value?.ToLowerInvariant()))
        {
            if (name == "title")
                return 0;
            if (name is ['h', 'e', 'a', 'd', 'i', 'n', 'g', ' ', >= '1' and <= '9' and var digit])
                return Math.Min(digit - '0', 6);
        }

        var outline = properties?.OutlineLevel?.Val.Number()
            ?? Chain(properties?.ParagraphStyleId?.Val?.Value).Select(style => style.StyleParagraphProperties?.OutlineLevel?.Val.Number()).FirstOrDefault(level => level is not null);
        return outline is >= 0 and < 9 ? Math.Min(outline.Value + 1, 6) : null;
    }

    /// <summary>The list to which a paragraph belongs, and how deep in it; null when to none.</summary>
    internal (int Id, int Level)? Numbering(ParagraphProperties? properties)
    {
        var all = Chain(properties?.ParagraphStyleId?.Val?.Value).Select(style => style.StyleParagraphProperties?.NumberingProperties).Prepend(properties?.NumberingProperties).OfType<NumberingProperties>().ToList();
        var id = all.Select(numbering => numbering.NumberingId?.Val.Number()).FirstOrDefault(value => value is not null);
        var level = all.Select(numbering => numbering.NumberingLevelReference?.Val.Number()).FirstOrDefault(value => value is not null);
        return id is > 0 ? (id.Value, Math.Clamp(level ?? 0, 0, 8)) : null;
    }

    /// <summary>Whether letters have a property that is on or off, by themselves or by their style.</summary>
    internal bool IsOn<T>(RunProperties? properties)
        where T : OnOffType
    {
        if (properties?.GetFirstChild<T>() is { } own)
            return own.Val.IsOn();
        return Chain(properties?.RunStyle?.Val?.Value).Select(style => style.StyleRunProperties?.GetFirstChild<T>()).FirstOrDefault(value => value is not null) is { } inherited
            && inherited.Val.IsOn();
    }

    private IEnumerable<Style> Chain(string? id)
    {
        for (var step = 0; step < MostSteps && id is not null && styles.TryGetValue(id, out var style); step++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}
