using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Partnership.Documents.Reports.Docx;

/// <summary>Tells the counted lists of a Word document from the others, and counts them.</summary>
internal sealed class WordNumbering
{
    private readonly Dictionary<(int Id, int Level), Level> levels = [];
    private readonly Dictionary<(int Id, int Level), int> counts = [];

    internal WordNumbering(NumberingDefinitionsPart? part)
    {
        var definitions = (part?.Numbering?.Elements<AbstractNum>() ?? []).Where(definition => definition.AbstractNumberId.Number() is not null)
            .DistinctBy(definition => definition.AbstractNumberId.Number()).ToDictionary(definition => definition.AbstractNumberId.Number() ?? 0);
        foreach (var instance in part?.Numbering?.Elements<NumberingInstance>() ?? [])
            if (instance.NumberID.Number() is { } id && instance.AbstractNumId?.Val.Number() is { } definition && definitions.TryGetValue(definition, out var found))
                foreach (var level in found.Elements<Level>())
                    levels.TryAdd((id, level.LevelIndex.Number() ?? 0), level);
    }

    internal bool IsOrdered(int id, int level) =>
        levels.TryGetValue((id, level), out var found) && found.NumberingFormat?.Val.Text() is not (null or "bullet" or "none");

    /// <summary>The number of the next item.</summary>
    internal int Next(int id, int level)
    {
        foreach (var deeper in counts.Keys.Where(key => key.Id == id && key.Level > level).ToList())
            counts.Remove(deeper);
        var start = levels.TryGetValue((id, level), out var found) ? found.StartNumberingValue?.Val.Number() ?? 1 : 1;
        return counts[(id, level)] = counts.TryGetValue((id, level), out var last) ? last + 1 : start;
    }

    /// <summary>The number that Word writes before a heading, such as "2.1"; null when it isn't made of plain numbers.</summary>
    internal string? TextOfNext(int id, int level)
    {
        var number = Next(id, level);
        if (!IsOrdered(id, level) || levels[(id, level)].LevelText?.Val.Text() is not { Length: > 0 and < 40 } text)
            return null;
        for (var index = 0; index <= level; index++)
        {
            var count = index == level ? number : counts.GetValueOrDefault((id, index), 1);
            if (text.Contains($"%{index + 1}", StringComparison.Ordinal) && levels.GetValueOrDefault((id, index))?.NumberingFormat?.Val.Text() != "decimal")
                return null;
            text = text.Replace($"%{index + 1}", count.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }

        return text;
    }
}
