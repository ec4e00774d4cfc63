using System.Collections.Immutable;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Publishing.Rules;

namespace Partnership.Web.Desk.Forms;

/// <summary>
/// Reads the values of a document from its form. It starts from what is stored: properties that the form doesn't show, and fields
/// that say what is stored already, keep their stored value to the letter.
/// </summary>
internal sealed class FormBinder
{
    private readonly ContentSchema schema;
    private readonly FormFields fields;
    private readonly List<FieldProblem> problems = [];
    private readonly HashSet<string> untouched = new(StringComparer.Ordinal);

    private FormBinder(ContentSchema schema, FormFields fields) => (this.schema, this.fields) = (schema, fields);

    /// <summary>Reads a form.</summary>
    /// <param name="schema">The content model.</param>
    /// <param name="type">The document's type.</param>
    /// <param name="edits">Which properties the form shows.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="stored">The values that the form began with.</param>
    public static BoundForm Bind(ContentSchema schema, DocumentType type, Func<PropertyDefinition, bool> edits, FormFields fields, PropertyBag stored)
    {
        var binder = new FormBinder(schema, fields);
        var values = binder.Bind(type, edits, "", stored);
        var broken = PropertyRules.Check(values, type, schema);
        return new BoundForm(
            values,
            [.. binder.problems, .. broken.Where(p => !p.IsMissing).Select(binder.Problem).OfType<FieldProblem>().Where(p => binder.problems.All(o => o.Field != p.Field))],
            [.. broken.Where(p => p.IsMissing).Select(p => new FieldProblem(FieldNames.OfProblem(p.Alias), p.Reason))]);
    }

    // What was wrong before and is as it was stops nobody from saving the rest; it is said when the document is sent to be checked.
    private FieldProblem? Problem(PropertyProblem problem) =>
        FieldNames.OfProblem(problem.Alias) is var name && untouched.Contains(name) ? null : new FieldProblem(name, problem.Reason);

    private PropertyBag Bind(DocumentType type, Func<PropertyDefinition, bool> edits, string prefix, PropertyBag stored)
    {
        var values = stored.Where(v => type.Find(v.Key) is null || !IsShown(type.Find(v.Key), edits, prefix)).ToDictionary(StringComparer.Ordinal);
        foreach (var property in type.Properties.Where(p => IsShown(p, edits, prefix)))
            if (Bind(property, prefix + property.Alias, stored[property.Alias]) is { } value)
                values[property.Alias] = value;
        return new PropertyBag(values);
    }

    private bool IsShown(PropertyDefinition? property, Func<PropertyDefinition, bool> edits, string prefix) =>
        property is not null && edits(property) && FormReading.NamesOf(property, prefix + property.Alias).Any(fields.Has);

    private PropertyValue? Bind(PropertyDefinition property, string name, PropertyValue? stored)
    {
        if (property.Editor == EditorKind.Blocks)
            return BindBlocks(property, name, stored as BlocksValue);
        if (IsAsStored(property, name, stored))
        {
            untouched.Add(name);
            return stored;
        }

        var (value, problem) = ValueParser.Parse(fields, property, name, stored);
        if (problem is null)
            return value;
        problems.Add(new FieldProblem(name, problem));
        return stored;
    }

    // A text with two spaces at its end is not changed by a form that nobody touched.
    private bool IsAsStored(PropertyDefinition property, string name, PropertyValue? stored)
    {
        if (property.Editor == EditorKind.RichText)
            return false; // its own reading sees to it
        var written = FieldWriter.Write(schema, property, name, stored);
        return written.All.Where(f => f.Key != FieldNames.Shown(name) && f.Key != FieldNames.Find(name))
            .All(f => f.Value.Select(Lines).SequenceEqual(fields.Values(f.Key).Select(Lines), StringComparer.Ordinal));
    }

    // A box on a page loses the kind of its line ends, and a line loses them all.
    private static string Lines(string text) => text.ReplaceLineEndings("\n");

    private BlocksValue? BindBlocks(PropertyDefinition property, string name, BlocksValue? stored)
    {
        var free = stored?.Blocks.GroupBy(b => b.Id).ToDictionary(g => g.Key, g => g.First()) ?? [];
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var index = 0; fields.Has(FieldNames.BlockType(name, index)); index++)
        {
            var type = fields[FieldNames.BlockType(name, index)];
            // An id stays only with the block that has it. A new block, a second one with the same id, and one whose id somebody
            // made up get an id of their own.
            var known = Guid.TryParse(fields[FieldNames.BlockId(name, index)], out var id) && free.Remove(id, out var block) && block.ContentType == type ? block : null;
            blocks.Add(new Block(known?.Id ?? Guid.NewGuid(), type, Bind(schema.Get(type), _ => true, FieldNames.Block(name, index) + ".", known?.Properties ?? PropertyBag.Empty)));
        }

        if (blocks.Count == stored?.Blocks.Length)
            untouched.Add(name);
        return blocks.Count == 0 ? null : new BlocksValue(blocks.DrainToImmutable());
    }
}
