using System.Collections.Immutable;
using System.Globalization;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Editorial.RichText;

namespace Partnership.Web.Desk.Forms;

/// <summary>Writes stored values as the fields of a form: the way back is <see cref="FormBinder"/>.</summary>
internal sealed class FieldWriter
{
    private readonly ContentSchema schema;
    private readonly Dictionary<string, ImmutableArray<string>> fields = new(StringComparer.Ordinal);

    private FieldWriter(ContentSchema schema) => this.schema = schema;

    /// <summary>The fields of some properties.</summary>
    public static FormFields Write(ContentSchema schema, DocumentType type, Func<PropertyDefinition, bool> edits, PropertyBag values)
    {
        var writer = new FieldWriter(schema);
        foreach (var property in type.Properties.Where(edits))
            writer.Write(property, property.Alias, values[property.Alias]);
        return new FormFields(writer.fields);
    }

    /// <summary>The fields of one property with a value.</summary>
    public static FormFields Write(ContentSchema schema, PropertyDefinition property, string name, PropertyValue? value)
    {
        var writer = new FieldWriter(schema);
        writer.Write(property, name, value);
        return new FormFields(writer.fields);
    }

    /// <summary>A number as people type it.</summary>
    public static string Number(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private void Write(PropertyDefinition property, string name, PropertyValue? value)
    {
        if (FormReading.NamesOf(property, name).Contains(FieldNames.Shown(name)))
            fields[FieldNames.Shown(name)] = ["1"];
        switch (property.Editor)
        {
            case EditorKind.Date:
                var date = (value as DateValue)?.Date;
                fields[FieldNames.Day(name)] = [date?.Day.ToString(CultureInfo.InvariantCulture) ?? ""];
                fields[FieldNames.Month(name)] = [date?.Month.ToString(CultureInfo.InvariantCulture) ?? ""];
                fields[FieldNames.Year(name)] = [date?.Year.ToString("0000", CultureInfo.InvariantCulture) ?? ""];
                break;
            case EditorKind.RichText:
                WriteRichText(name, (value as RichTextValue)?.Markup ?? "");
                break;
            case EditorKind.Blocks:
                WriteBlocks(name, value as BlocksValue);
                break;
            default:
                fields[name] = Texts(property, value);
                break;
        }
    }

    private void WriteRichText(string name, string markup)
    {
        fields[name] = [RichTextMarkdown.FromHtml(markup).Markdown];
        fields[FieldNames.Format(name)] = [RichTextField.Markdown];
        fields[FieldNames.Original(name)] = [markup];
    }

    private void WriteBlocks(string name, BlocksValue? value)
    {
        foreach (var (block, index) in value?.Blocks.Select((b, i) => (b, i)) ?? [])
        {
            fields[FieldNames.BlockId(name, index)] = [block.Id.ToString()];
            fields[FieldNames.BlockType(name, index)] = [block.ContentType];
            foreach (var property in schema.Get(block.ContentType).Properties)
                Write(property, FieldNames.InBlock(name, index, property.Alias), block.Properties[property.Alias]);
        }
    }

    private static ImmutableArray<string> Texts(PropertyDefinition property, PropertyValue? value) => value switch
    {
        TextValue text => [text.Text],
        NumberValue number => [Number(number.Number)],
        BooleanValue boolean => [boolean.IsTrue ? "true" : "false"],
        TextListValue list when property.Editor == EditorKind.Tags => [string.Join('\n', list.Texts)],
        TextListValue list => list.Texts,
        ItemsValue items => [.. items.Ids.Select(i => i.ToString())],
        FilesValue files => [.. files.Ids.Select(i => i.ToString())],
        _ => property.Editor is EditorKind.Choices or EditorKind.Items or EditorKind.Files ? [] : [""],
    };
}
