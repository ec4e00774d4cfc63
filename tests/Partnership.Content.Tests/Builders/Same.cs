using Partnership.Content.Values;

namespace Partnership.Content.Tests.Builders;

/// <summary>Compares values by what they hold: lists in records are compared by reference otherwise.</summary>
internal static class Same
{
    public static void Bags(PropertyBag expected, PropertyBag actual)
    {
        Assert.Equal(expected.Select(v => v.Key).Order(StringComparer.Ordinal), actual.Select(v => v.Key).Order(StringComparer.Ordinal));
        foreach (var (alias, value) in expected)
            Values(value, actual[alias]);
    }

    private static void Values(PropertyValue expected, PropertyValue? actual)
    {
        switch (expected)
        {
            case TextListValue list:
                Assert.Equal(list.Texts.AsEnumerable(), Assert.IsType<TextListValue>(actual).Texts);
                break;
            case ItemsValue items:
                Assert.Equal(items.Ids.AsEnumerable(), Assert.IsType<ItemsValue>(actual).Ids);
                break;
            case FilesValue files:
                Assert.Equal(files.Ids.AsEnumerable(), Assert.IsType<FilesValue>(actual).Ids);
                break;
            case BlocksValue blocks:
                var others = Assert.IsType<BlocksValue>(actual).Blocks;
                Assert.Equal(blocks.Blocks.Select(b => (b.Id, b.ContentType)), others.Select(b => (b.Id, b.ContentType)));
                foreach (var (one, other) in blocks.Blocks.Zip(others))
                    Bags(one.Properties, other.Properties);
                break;
            default:
                Assert.Equal(expected, actual);
                break;
        }
    }
}
