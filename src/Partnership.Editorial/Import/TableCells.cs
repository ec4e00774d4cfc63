using System.Globalization;
using Partnership.Content.Schema;
using YamlDotNet.RepresentationModel;

namespace Partnership.Editorial.Import;

/// <summary>Turns the cells of a row into the values that front matter would have, the way people write them in tables.</summary>
internal sealed class TableCells(SeedFile file, RowLines lines)
{
    private static readonly char[] BetweenValues = [';', '\n'];

    /// <summary>Adds the value of a cell.</summary>
    /// <param name="title">The title of its column.</param>
    /// <param name="text">What it says.</param>
    /// <param name="property">The property; null for none that the document has.</param>
    /// <param name="line">The line on which it begins.</param>
    public void Add(string title, string text, PropertyDefinition? property, int line)
    {
        var key = At(new YamlScalarNode(title), line);
        if (Value(text, property, line) is { } value)
            file.FrontMatter.Add(key, value);
    }

    private YamlNode? Value(string text, PropertyDefinition? property, int line) => property?.Editor switch
    {
        EditorKind.Items or EditorKind.Files or EditorKind.Tags => List(text, t => t, line),
        EditorKind.Choices => List(text, t => ChoiceOf(t, property), line),
        EditorKind.Choice => Scalar(ChoiceOf(text.Trim(), property), line),
        EditorKind.Date => Scalar(DateOf(text.Trim()), line),
        EditorKind.Boolean => Scalar(AnswerOf(text.Trim()), line),
        EditorKind.Blocks => Blocks(text, property, line),
        _ => Scalar(text, line),
    };

    private YamlSequenceNode List(string text, Func<string, string> valueOf, int line) => new(
        text.Split(BetweenValues, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(t => Scalar(valueOf(t), line)));

    private YamlNode? Blocks(string text, PropertyDefinition property, int line)
    {
        var (root, at, reason) = SafeYaml.Read(text);
        // Some mistakes are only seen behind the end of the text.
        if (reason is not null)
            file.Report(line + Math.Min(at - 1, text.Count(c => c == '\n')), $"'{property.Name}' is not valid YAML: {reason}");
        foreach (var node in root?.AllNodes ?? [])
            lines.Set(node, line + (int)node.Start.Line - 1);
        return root;
    }

    // People copy what they read: the label of a choice is as good as its value.
    private static string ChoiceOf(string text, PropertyDefinition property) =>
        property.Choices.FirstOrDefault(c => string.Equals(c.Label, text, StringComparison.OrdinalIgnoreCase))?.Value ?? text;

    // Spreadsheets write days as people here do.
    private static string DateOf(string text) =>
        DateOnly.TryParseExact(text, ["d/M/yyyy", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : text;

    private static string AnswerOf(string text) => text.ToLowerInvariant() switch
    {
        "yes" or "y" or "1" => "true",
        "no" or "n" or "0" => "false",
        var other => other,
    };

    private YamlScalarNode Scalar(string text, int line) => At(new YamlScalarNode(text), line);

    private YamlScalarNode At(YamlScalarNode node, int line)
    {
        lines.Set(node, line);
        return node;
    }
}
