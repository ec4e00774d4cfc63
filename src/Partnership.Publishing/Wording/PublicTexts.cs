using Partnership.Content.Schema;
using Partnership.Content.Values;

namespace Partnership.Publishing.Wording;

/// <summary>A text that the public would read.</summary>
/// <param name="Place">Where it is, for a reader.</param>
/// <param name="Text">The text.</param>
public sealed record PublicText(string Place, string Text);

/// <summary>Every text in the public values of a document, blocks included.</summary>
/// <param name="schema">The content model.</param>
/// <param name="readRichText">Reads the texts of a formatted text at a place.</param>
public sealed class PublicTexts(ContentSchema schema, Func<RichTextValue, string, IEnumerable<PublicText>> readRichText)
{
    /// <summary>The texts, in the order of the schema.</summary>
    public IEnumerable<PublicText> Of(DocumentType type, PropertyBag properties) => Of(type, properties, "");

    private IEnumerable<PublicText> Of(DocumentType type, PropertyBag properties, string above)
    {
        foreach (var property in type.Properties.Where(p => p.Visibility == PropertyVisibility.Public))
            foreach (var text in Of(property, properties[property.Alias], above))
                yield return text;
    }

    private IEnumerable<PublicText> Of(PropertyDefinition property, PropertyValue? value, string above)
    {
        var place = above + property.Name;
        return value switch
        {
            // What is entered as a way to reach somebody is meant to be read.
            TextValue text when property.Editor is not (EditorKind.Choice or EditorKind.Email or EditorKind.Phone) => [new PublicText(place, text.Text)],
            TextListValue texts when property.Editor is not EditorKind.Choices => [new PublicText(place, string.Join("\n", texts.Texts))],
            RichTextValue rich => readRichText(rich, place),
            BlocksValue blocks => blocks.Blocks.SelectMany((block, i) =>
                schema.Find(block.ContentType) is { } type ? Of(type, block.Properties, $"{place} {i + 1}: ") : []),
            _ => [],
        };
    }
}
