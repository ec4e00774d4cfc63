using System.Collections.Immutable;
using Partnership.Content.Schema;

namespace Partnership.Web.Desk.Forms;

/// <summary>
/// Adds, takes out and moves blocks and picked things in a form, without looking at what else it says. A button names the step as
/// <c>step:field:place</c>, such as <c>up:recommendations:2</c>, or <c>add:recommendations:recommendation</c>.
/// </summary>
internal static class FormArrangement
{
    public const string Add = "add";
    public const string Remove = "remove";
    public const string Up = "up";
    public const string Down = "down";

    /// <summary>The form after a step, with the field to go on with; null when the form knows no such step.</summary>
    public static (FormFields Fields, string Focus)? Apply(ContentSchema schema, DocumentType type, Func<PropertyDefinition, bool> edits, FormFields fields, string step)
    {
        if (step.Split(':') is not [var kind, var name, var where] || FieldPath.Find(schema, type, edits, fields, name) is not { } property)
            return null;
        if (kind == Add)
            return property.BlockTypes.Contains(where) ? AddBlock(fields, name, where) : null;
        var count = property.Editor == EditorKind.Blocks ? CountBlocks(fields, name) : fields.Values(name).Length;
        if (property.Editor is not (EditorKind.Blocks or EditorKind.Items or EditorKind.Files) || !int.TryParse(where, out var index) || index < 0 || index >= count)
            return null;
        if (Order(kind, index, count) is not { } order)
            return null;
        var arranged = property.Editor == EditorKind.Blocks ? ArrangeBlocks(fields, name, order) : fields.With(name, [.. order.Select(i => fields.Values(name)[i])]);
        return (arranged, order.Length == 0 ? name : FieldNames.Block(name, Math.Min(Array.IndexOf(order, index) is >= 0 and var now ? now : index, order.Length - 1)));
    }

    /// <summary>How many blocks a list has in the form.</summary>
    public static int CountBlocks(FormFields fields, string list)
    {
        var count = 0;
        while (fields.Has(FieldNames.BlockType(list, count)))
            count++;
        return count;
    }

    private static (FormFields Fields, string Focus)? AddBlock(FormFields fields, string list, string type)
    {
        var index = CountBlocks(fields, list);
        if (index >= FieldLimits.Entries)
            return null;
        return (
            fields.With(
                KeyValuePair.Create(FieldNames.BlockId(list, index), ImmutableArray.Create(Guid.NewGuid().ToString())),
                KeyValuePair.Create(FieldNames.BlockType(list, index), ImmutableArray.Create(type))),
            FieldNames.Block(list, index));
    }

    private static int[]? Order(string kind, int index, int count)
    {
        var order = Enumerable.Range(0, count).ToList();
        if (kind == Remove)
            order.RemoveAt(index);
        else if (kind == Up && index > 0)
            (order[index - 1], order[index]) = (order[index], order[index - 1]);
        else if (kind == Down && index < count - 1)
            (order[index + 1], order[index]) = (order[index], order[index + 1]);
        else if (kind is not (Up or Down))
            return null;
        return [.. order];
    }

    private static FormFields ArrangeBlocks(FormFields fields, string list, int[] order)
    {
        var others = fields.Where(name => !name.StartsWith(list + "[", StringComparison.Ordinal));
        return others.With(
            from place in order.Select((source, target) => (From: FieldNames.Block(list, source) + ".", To: FieldNames.Block(list, target) + "."))
            from field in fields.All
            where field.Key.StartsWith(place.From, StringComparison.Ordinal)
            select KeyValuePair.Create(place.To + field.Key[place.From.Length..], field.Value));
    }
}
