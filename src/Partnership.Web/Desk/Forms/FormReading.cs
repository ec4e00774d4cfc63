using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Primitives;
using Partnership.Content.Schema;

namespace Partnership.Web.Desk.Forms;

/// <summary>
/// Takes from what a browser sent the fields that the form of a type has, and nothing else. The blocks of a list are counted
/// anew from 0, whatever numbers were sent.
/// </summary>
internal sealed class FormReading
{
    private static readonly string[] OfDocument =
        [FieldNames.DocumentName, FieldNames.Segment, FieldNames.ChangeNote, FieldNames.Base, FieldNames.User, FieldNames.Checked];

    private readonly ContentSchema schema;
    private readonly Dictionary<string, StringValues> sent;
    private readonly Dictionary<string, ImmutableArray<string>> taken = new(StringComparer.Ordinal);

    private FormReading(ContentSchema schema, IEnumerable<KeyValuePair<string, StringValues>> sent)
    {
        this.schema = schema;
        this.sent = new Dictionary<string, StringValues>(sent, StringComparer.Ordinal);
    }

    /// <summary>The fields, or null when what was sent can't come from the form: a block of a type that doesn't belong there, or far too many.</summary>
    public static FormFields? Read(
        ContentSchema schema, DocumentType type, Func<PropertyDefinition, bool> edits, IEnumerable<KeyValuePair<string, StringValues>> sent)
    {
        var reading = new FormReading(schema, sent);
        foreach (var name in OfDocument)
            reading.Take(name, name);
        return reading.TakeAll(type.Properties.Where(edits), "", "", 0) ? new FormFields(reading.taken) : null;
    }

    /// <summary>Fields that were kept before, read as if they had just been sent.</summary>
    public static FormFields? Read(ContentSchema schema, DocumentType type, Func<PropertyDefinition, bool> edits, FormFields kept) =>
        Read(schema, type, edits, kept.All.Select(f => KeyValuePair.Create(f.Key, new StringValues([.. f.Value]))));

    /// <summary>The names that a property's fields have, those of blocks aside.</summary>
    public static IEnumerable<string> NamesOf(PropertyDefinition property, string name) => property.Editor switch
    {
        EditorKind.Date => [FieldNames.Day(name), FieldNames.Month(name), FieldNames.Year(name)],
        EditorKind.RichText => [name, FieldNames.Format(name), FieldNames.Original(name)],
        EditorKind.Choice or EditorKind.Choices or EditorKind.Boolean => [name, FieldNames.Shown(name)],
        EditorKind.Items or EditorKind.Files => [name, FieldNames.Shown(name), FieldNames.Find(name)],
        EditorKind.Blocks => [FieldNames.Shown(name)],
        _ => [name],
    };

    private bool TakeAll(IEnumerable<PropertyDefinition> properties, string from, string to, int depth)
    {
        foreach (var property in properties)
        {
            var (source, target) = (from + property.Alias, to + property.Alias);
            foreach (var (name, kept) in NamesOf(property, source).Zip(NamesOf(property, target)))
                if (!Take(name, kept))
                    return false;
            if (property.Editor == EditorKind.Blocks && !TakeBlocks(property, source, target, depth))
                return false;
        }

        return true;
    }

    private bool TakeBlocks(PropertyDefinition property, string from, string to, int depth)
    {
        var indexes = IndexesOf(from);
        if (indexes.Count > FieldLimits.Entries || (indexes.Count > 0 && depth == FieldLimits.Depth))
            return false;
        for (var index = 0; index < indexes.Count; index++)
        {
            var type = sent.GetValueOrDefault(FieldNames.BlockType(from, indexes[index])).ToString();
            if (!property.BlockTypes.Contains(type) || schema.Find(type) is not { } element)
                return false;
            Take(FieldNames.BlockId(from, indexes[index]), FieldNames.BlockId(to, index));
            Take(FieldNames.BlockType(from, indexes[index]), FieldNames.BlockType(to, index));
            if (!TakeAll(element.Properties, FieldNames.Block(from, indexes[index]) + ".", FieldNames.Block(to, index) + ".", depth + 1))
                return false;
        }

        return true;
    }

    private List<int> IndexesOf(string list) =>
    [
        .. sent.Keys.Where(k => k.StartsWith(list + "[", StringComparison.Ordinal))
            .Select(k => IndexIn(k.AsSpan(list.Length + 1))).Where(i => i >= 0).Distinct().Order(),
    ];

    private static int IndexIn(ReadOnlySpan<char> rest) =>
        rest.IndexOf(']') is > 0 and <= 4 and var end && int.TryParse(rest[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;

    private bool Take(string name, string kept)
    {
        if (!sent.TryGetValue(name, out var values))
            return true;
        taken[kept] = [.. values.Select(v => Clean(v ?? ""))];
        return values.Count <= FieldLimits.Entries;
    }

    // Lines end as they are stored; signs that nobody can see or type are no text.
    private static string Clean(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Where(c => c is '\n' or '\t' || !char.IsControl(c)));
}
