using CsCheck;
using Partnership.Content.Schema;
using Partnership.Content.Values;

namespace Partnership.Web.Tests.Desk.Edit;

/// <summary>Any values that documents of a type may have, as the store would keep them.</summary>
internal static class AnyValues
{
    private static readonly Gen<char> Letter = Gen.OneOf(
        Gen.Char['a', 'z'], Gen.Char['A', 'Z'], Gen.Char['0', '9'], Gen.OneOf(' ', '-', '\'', '"', '<', '>', '&', '#', '*', '_', '[', ']', '(', ')', '|', '\\', '`', '~', '£', 'é', 'ł', 'ਪ', 'ا', '’', '\u00a0', '\u200f'));

    private static readonly Gen<string> Words = Gen.String[Letter, 1, 40].Where(t => t.Trim().Length > 0);

    private static readonly Gen<string> Markup = Gen.OneOf(
        "<p>One paragraph.</p>", "<p>With <strong>strong</strong> and <em>soft</em> words &amp; signs &lt;3.</p>", "<h2>A heading</h2><p>Below it.</p>", "<ul><li>One</li><li>Two</li></ul>",
        "<ol start=\"3\"><li><p>Three</p><p>More</p></li></ol>", "<blockquote><p>Said.</p></blockquote>", "<p><a href=\"https://example.org/?a=1&amp;b=2\" title=\"There\">Out</a></p>",
        "<p><a data-destination-id=\"5f0d2b0c-6a6e-4f0e-8d42-1d4b5f6a7c80\">In</a></p>", "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
        "<table><caption>Joined</caption><tbody><tr><td colspan=\"2\">x</td></tr><tr><td>y</td><td>z</td></tr></tbody></table>", "<p>H<sub>2</sub>O, x<sup>2</sup></p>",
        "<dl><dt>Word</dt><dd>Meaning</dd></dl>", "<p lang=\"ur\" dir=\"rtl\">متن</p>", "<hr>", "<p>Line<br>break</p>", "<p># not a heading, 1. not a list, *not* soft, [not](a link)</p>");

    /// <summary>Any values of a type, as complete as the schema asks.</summary>
    /// <param name="schema">The content model.</param>
    /// <param name="type">The type.</param>
    /// <param name="files">Files that there are.</param>
    /// <param name="tidy">Whether texts stand as a form would leave them, without spaces at their ends.</param>
    public static Gen<PropertyBag> Of(ContentSchema schema, DocumentType type, IReadOnlyList<Guid> files, bool tidy) =>
        type.Properties.Aggregate(
            Gen.Const(new List<KeyValuePair<string, PropertyValue>>()),
            (all, property) => Gen.Select(all, Maybe(Value(schema, property, files, tidy), property.Required), (values, value) =>
                value is null ? values : [.. values, KeyValuePair.Create(property.Alias, value)]))
        .Select(values => new PropertyBag(values));

    private static Gen<PropertyValue?> Maybe(Gen<PropertyValue> value, bool always) =>
        Gen.Frequency((always ? 9 : 3, value.Select(v => (PropertyValue?)v)), (1, Gen.Const((PropertyValue?)null)));

    private static Gen<PropertyValue> Value(ContentSchema schema, PropertyDefinition property, IReadOnlyList<Guid> files, bool tidy) => property.Editor switch
    {
        EditorKind.RichText => Markup.List[1, 5].Select(p => (PropertyValue)new RichTextValue((tidy ? "<p>To read.</p>" : "") + string.Concat(p))),
        EditorKind.Number => Gen.Decimal[property.Minimum ?? -999, property.Maximum ?? 999].Select(n => (PropertyValue)new NumberValue(decimal.Round(n, 3))),
        EditorKind.Boolean => Gen.Bool.Select(b => (PropertyValue)new BooleanValue(b)),
        EditorKind.Date => Gen.Int[tidy ? 693_700 : 0, tidy ? 803_000 : 3_652_058].Select(d => (PropertyValue)new DateValue(DateOnly.FromDayNumber(d))),
        EditorKind.Choice => Gen.OneOf([.. property.Choices]).Select(c => (PropertyValue)new TextValue(c.Value)),
        EditorKind.Choices => Gen.Shuffle(property.Choices.ToArray(), 1, property.Choices.Count)
            .Select(c => (PropertyValue)new TextListValue([.. (tidy ? property.Choices.Where(c.Contains) : c).Select(x => x.Value)])),
        EditorKind.Tags => Text(60, tidy).List[Math.Max(1, property.MinItems ?? 1), property.MaxItems ?? 8].Select(t => (PropertyValue)new TextListValue([.. t])),
        EditorKind.Email => Gen.String[Gen.Char['a', 'z'], 1, 10].Select(n => (PropertyValue)new TextValue($"{n}@example.org")),
        EditorKind.Url => Gen.String[Gen.Char['a', 'z'], 1, 10].Select(n => (PropertyValue)new TextValue($"https://example.org/{n}?x=1&y=%20")),
        EditorKind.Phone => Gen.OneOf("999", "0808 800 5000", "+44 (0)20 7946 0018").Select(n => (PropertyValue)new TextValue(n)),
        EditorKind.Items => Gen.Guid.Array[Math.Max(1, property.MinItems ?? 1), Math.Min(property.MaxItems ?? 6, 6)].Select(i => (PropertyValue)new ItemsValue([.. i.Distinct()])),
        EditorKind.Files => Gen.Shuffle(files.ToArray(), 1, property.MaxItems ?? files.Count).Select(f => (PropertyValue)new FilesValue([.. f])),
        EditorKind.Blocks => Block(schema, property, files, tidy).List[Math.Max(1, property.MinItems ?? 1), Math.Min(property.MaxItems ?? 4, 4)]
            .Select(b => (PropertyValue)new BlocksValue([.. b])),
        EditorKind.LongText => Gen.Select(Text(60, tidy), Text(60, tidy), (a, b) => $"{a}\n\n{b}")
            .Where(t => t.Length <= (property.MaxLength ?? int.MaxValue)).Select(t => (PropertyValue)new TextValue(t)),
        _ => Text(property.MaxLength ?? 60, tidy).Select(t => (PropertyValue)new TextValue(t)),
    };

    private static Gen<Block> Block(ContentSchema schema, PropertyDefinition property, IReadOnlyList<Guid> files, bool tidy) =>
        Gen.OneOf([.. property.BlockTypes]).SelectMany(alias => Gen.Select(Gen.Guid, Of(schema, schema.Get(alias), files, tidy), (id, values) => new Block(id, alias, values)));

    private static Gen<string> Text(int most, bool tidy) => Words.Select(t => t[..Math.Min(t.Length, most)]).Select(t => tidy ? t.Trim() : t).Where(t => t.Length > 0);
}
