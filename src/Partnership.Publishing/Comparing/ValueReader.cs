using System.Collections.Immutable;
using System.Globalization;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Publishing.Release;

namespace Partnership.Publishing.Comparing;

/// <summary>Reads values as people see them.</summary>
internal sealed class ValueReader(Func<Guid, string> labelOf)
{
    /// <summary>The value as lines of words when it is prose; otherwise null.</summary>
    public static ImmutableArray<Line>? Prose(PropertyValue? value, PropertyDefinition? property) => value switch
    {
        RichTextValue rich => RichTextLines.Of(rich.Markup),
        TextValue text when property?.Editor is null or EditorKind.Text or EditorKind.LongText or EditorKind.RichText =>
            Line.Split(text.Text),
        _ => null,
    };

    /// <summary>The value by its entries. A value that is no list has one; blocks have none, they are compared by themselves.</summary>
    public ImmutableArray<ValueEntry> Entries(PropertyValue? value, PropertyDefinition? property) => value switch
    {
        null or BlocksValue => [],
        TextListValue list => [.. list.Texts.Select(t => new ValueEntry(t, property?.LabelOf(t) ?? t))],
        ItemsValue items => Labelled(items.Ids),
        FilesValue files => Labelled(files.Ids),
        TextValue text => [new ValueEntry(text.Text, property?.LabelOf(text.Text) ?? text.Text)],
        RichTextValue rich => [new ValueEntry(rich.Markup, string.Join('\n', RichTextLines.Of(rich.Markup).Select(l => l.Text)))],
        NumberValue number => Single(number.Number.ToString("0.############################", CultureInfo.InvariantCulture)),
        BooleanValue boolean => Single(boolean.IsTrue ? "Yes" : "No"),
        DateValue date => Single(London.InWords(date.Date)),
        _ => throw new NotSupportedException($"No words for {value.GetType().Name}."),
    };

    private ImmutableArray<ValueEntry> Labelled(ImmutableArray<Guid> ids) =>
        [.. ids.Select(id => new ValueEntry(id.ToString("N"), labelOf(id)))];

    private static ImmutableArray<ValueEntry> Single(string words) => [new ValueEntry(words, words)];
}
