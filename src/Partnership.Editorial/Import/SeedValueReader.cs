using System.Collections.Immutable;
using System.Globalization;
using Partnership.Content.Routing;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using YamlDotNet.RepresentationModel;

namespace Partnership.Editorial.Import;

/// <summary>Reads the values of one seed file by the schema. Every mistake is named with its line, and reading goes on.</summary>
internal sealed class SeedValueReader(
    SeedFile file, ContentSchema schema, SeedGround ground, Func<RoutePath, SeedTarget?> find, SeedMarkdown markdown, List<SeedMedia> media)
{
    /// <summary>The values of a mapping: front matter, or a block inside it.</summary>
    /// <param name="mapping">The keys and values.</param>
    /// <param name="type">The type that says which keys there may be.</param>
    /// <param name="place">Names the mapping among all others, for the ids of blocks.</param>
    /// <param name="reserved">Keys that are no properties.</param>
    public Dictionary<string, PropertyValue> Read(YamlMappingNode mapping, DocumentType type, string place, params ReadOnlySpan<string> reserved)
    {
        var values = new Dictionary<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var (key, node) in mapping.Children)
        {
            var alias = (key as YamlScalarNode)?.Value ?? "";
            if (reserved.Contains(alias))
                continue;
            if (type.Find(alias) is not { } property)
                Problem(key, $"'{type.Name}' has no property '{alias}'. It has: {string.Join(", ", type.Properties.Select(p => p.Alias))}.");
            else if (!IsEmpty(node) && Value(node, property, $"{place}/{alias}") is { } value)
                values[alias] = value;
        }

        return values;
    }

    private static bool IsEmpty(YamlNode node) => node switch
    {
        YamlScalarNode scalar => string.IsNullOrWhiteSpace(scalar.Value),
        YamlSequenceNode list => list.Children.Count == 0,
        _ => false,
    };

    private PropertyValue? Value(YamlNode node, PropertyDefinition property, string place) => property.Editor switch
    {
        EditorKind.RichText => Scalar(node) is { } text ? new RichTextValue(markdown.ToHtml(text, file, FirstLineOf(node))) : null,
        EditorKind.Number => Parsed(node, "a number", t => decimal.TryParse(t, NumberStyles.Number, CultureInfo.InvariantCulture, out var n) ? new NumberValue(n) : null),
        EditorKind.Boolean => Parsed(node, "true or false", t => bool.TryParse(t, out var b) ? new BooleanValue(b) : null),
        EditorKind.Date => Parsed(node, "a date like 2026-03-31", t => DateOnly.TryParseExact(t, "yyyy-MM-dd", out var d) ? new DateValue(d) : null),
        EditorKind.Choices or EditorKind.Tags => new TextListValue([.. Scalars(node).Select(s => s.Text)]),
        EditorKind.Items => NotEmpty(Items(node, property), ids => new ItemsValue(ids)),
        EditorKind.Files => NotEmpty(Files(node, property), ids => new FilesValue(ids)),
        EditorKind.Blocks => NotEmpty(Blocks(node, property, place), blocks => new BlocksValue(blocks)),
        _ => Scalar(node) is { } text ? new TextValue(text.Trim()) : null,
    };

    private static PropertyValue? NotEmpty<T>(IEnumerable<T> values, Func<ImmutableArray<T>, PropertyValue> make) =>
        values.ToImmutableArray() is { Length: > 0 } array ? make(array) : null;

    private PropertyValue? Parsed(YamlNode node, string expected, Func<string, PropertyValue?> parse)
    {
        if (Scalar(node) is not { } text)
            return null;
        var value = parse(text.Trim());
        if (value is null)
            Problem(node, $"'{text.Trim()}' is not {expected}.");
        return value;
    }

    private string? Scalar(YamlNode node)
    {
        if (node is YamlScalarNode { Value: { } text })
            return text;
        Problem(node, "One value was expected here, not a list.");
        return null;
    }

    private IEnumerable<(YamlNode Node, string Text)> Scalars(YamlNode node)
    {
        foreach (var entry in node is YamlSequenceNode list ? list.Children : [node])
            if (Scalar(entry) is { } text)
                yield return (entry, text.Trim());
    }

    private IEnumerable<Guid> Items(YamlNode node, PropertyDefinition property)
    {
        foreach (var (entry, text) in Scalars(node))
        {
            if (!RoutePath.TryParse(text, out var path) || find(path) is not { } found)
                Problem(entry, $"'{text}' is no document of this content.");
            else if (property.ItemTypes.Count > 0 && !property.ItemTypes.Contains(found.Type.Alias))
                Problem(entry, $"'{text}' is a {found.Type.Name}; '{property.Name}' takes {string.Join(" or ", property.ItemTypes)}.");
            else
                yield return found.Id;
        }
    }

    private IEnumerable<Guid> Files(YamlNode node, PropertyDefinition property)
    {
        foreach (var (entry, text) in Scalars(node))
        {
            var fullPath = Path.GetFullPath(Path.Combine(file.Folder.Root, text));
            if (!fullPath.StartsWith(Path.GetFullPath(file.Folder.Root) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                Problem(entry, $"The file '{text}' is outside the content's folder.");
            else if (!property.Extensions.Contains(Path.GetExtension(text).TrimStart('.').ToLowerInvariant()))
                Problem(entry, $"'{property.Name}' takes {string.Join(" or ", property.Extensions)} files, not '{text}'.");
            else if (!File.Exists(fullPath))
                Problem(entry, $"The file '{text}' is missing from {(ground.MustBeComplete ? file.Folder.Root : "the folder")}.");
            else if (ground.MediaIdOf(text, fullPath) is var id && media.Any(m => m.Id == id && m.FullPath != fullPath && ground.MustBeComplete))
                Problem(entry, $"Another folder has a file '{text}' too. Give one of them another name.");
            else
            {
                media.Add(new SeedMedia(id, fullPath, text, file, file.LineOf(entry)));
                yield return id;
            }
        }
    }

    private IEnumerable<Block> Blocks(YamlNode node, PropertyDefinition property, string place)
    {
        if (node is not YamlSequenceNode list)
        {
            Problem(node, $"'{property.Name}' is a list: each entry begins with a hyphen.");
            yield break;
        }

        var index = 0;
        foreach (var entry in list.Children)
        {
            index++;
            if (entry is not YamlMappingNode mapping)
                Problem(entry, $"Entry {index} of '{property.Name}' must be keys with values.");
            else
            {
                var type = schema.Get(property.BlockTypes[0]);
                var where = $"{place}/{index}";
                yield return new Block(SeedAddress.IdOf("block:" + where), type.Alias, new PropertyBag(Read(mapping, type, where)));
            }
        }
    }

    private int FirstLineOf(YamlNode node) =>
        file.LineOf(node) + (node is YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Literal or YamlDotNet.Core.ScalarStyle.Folded } ? 1 : 0);

    private void Problem(YamlNode node, string reason) => file.Report(file.LineOf(node), reason);
}
