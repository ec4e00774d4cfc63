using System.Collections.Immutable;
using Partnership.Content.Values;

namespace Partnership.Content.Tests.Builders;

/// <summary>Values for tests, written briefly.</summary>
internal static class Bag
{
    public static PropertyBag Of(params (string Alias, PropertyValue Value)[] values) =>
        new(values.Select(v => KeyValuePair.Create(v.Alias, v.Value)));

    public static PropertyBag With(this PropertyBag bag, string alias, PropertyValue? value) =>
        new(bag.Where(v => v.Key != alias).Concat(value is null ? [] : [KeyValuePair.Create(alias, value)]));

    public static TextValue Text(string text) => new(text);

    public static RichTextValue RichText(string markup) => new(markup);

    public static NumberValue Number(decimal number) => new(number);

    public static DateValue Date(int year, int month, int day) => new(new DateOnly(year, month, day));

    public static TextListValue Texts(params ImmutableArray<string> texts) => new(texts);

    public static ItemsValue Items(params ImmutableArray<Guid> ids) => new(ids);

    public static FilesValue Files(params ImmutableArray<Guid> ids) => new(ids);

    public static BlocksValue Blocks(params ImmutableArray<Block> blocks) => new(blocks);

    public static Block Block(string type, params (string Alias, PropertyValue Value)[] values) => new(Guid.NewGuid(), type, Of(values));
}
