using System.Text;
using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;

namespace Partnership.Search.Units;

/// <summary>The words of a unit, apart from the pages of its files.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Keys">Labels, reference numbers, other names: short texts that say what it is, one a line.</param>
/// <param name="Body">What can be read, a paragraph a line.</param>
internal sealed record UnitText(string Title, string Keys, string Body)
{
    public static UnitText Of(SearchUnit unit, CultureSnapshot site)
    {
        var reader = new Reader(site);
        reader.Read(unit.Item);
        foreach (var action in unit.Actions)
            reader.ReadBelow(action);
        return new UnitText(unit.Item.Name, reader.Keys, reader.Body);
    }

    /// <summary>Goes through properties in the order of the schema: what is short says what it is, what is long is read.</summary>
    private sealed class Reader(CultureSnapshot site)
    {
        private readonly StringBuilder keys = new();
        private readonly StringBuilder body = new();

        public string Keys => keys.ToString().TrimEnd('\n');

        public string Body => body.ToString().TrimEnd('\n');

        public void Read(ContentItem item) => Read(item.Properties, site.Schema.Get(item.ContentType), keys);

        public void ReadBelow(ContentItem item)
        {
            Add(body, item.Name);
            Read(item.Properties, site.Schema.Get(item.ContentType), body);
        }

        private void Read(PropertyBag bag, DocumentType type, StringBuilder shortTexts)
        {
            foreach (var property in type.Properties)
                Read(bag, property, shortTexts);
        }

        private void Read(PropertyBag bag, PropertyDefinition property, StringBuilder shortTexts)
        {
            switch (property.Editor)
            {
                case EditorKind.Text or EditorKind.Phone:
                    Add(shortTexts, bag.Text(property.Alias));
                    break;
                case EditorKind.LongText:
                    Add(body, bag.Text(property.Alias));
                    break;
                case EditorKind.RichText when bag.RichText(property.Alias) is { } rich:
                    Add(body, RichTextReader.Read(rich.Markup));
                    break;
                case EditorKind.Choice when bag.Text(property.Alias) is { } value:
                    Add(shortTexts, property.LabelOf(value));
                    break;
                case EditorKind.Choices:
                    AddAll(shortTexts, bag.Texts(property.Alias).Select(property.LabelOf));
                    break;
                case EditorKind.Tags:
                    AddAll(shortTexts, bag.Texts(property.Alias).Where(t => !t.StartsWith('/'))); // an address is no word
                    break;
                case EditorKind.Items:
                    AddAll(keys, site.Find(UnitParts.TopicsIn(bag, property)).Select(i => i.Name));
                    break;
                case EditorKind.Blocks:
                    foreach (var block in bag.Blocks(property.Alias))
                        Read(block.Properties, site.Schema.Get(block.ContentType), body);
                    break;
            }
        }

        private static void AddAll(StringBuilder target, IEnumerable<string> texts)
        {
            foreach (var text in texts)
                Add(target, text);
        }

        private static void Add(StringBuilder target, string? text)
        {
            if (!string.IsNullOrWhiteSpace(text))
                target.Append(text.Trim()).Append('\n');
        }
    }
}
