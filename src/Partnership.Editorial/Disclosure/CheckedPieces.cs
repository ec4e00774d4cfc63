using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Media;
using Partnership.Editorial.RichText;

namespace Partnership.Editorial.Disclosure;

/// <summary>Every text of a version that the public would see: its name, its public values, the names of its files and their alternative texts.</summary>
internal sealed class CheckedPieces(ContentSchema schema)
{
    public IEnumerable<CheckedPiece> Of(DocumentType type, DocumentVersion version, PropertyBag properties, IEnumerable<MediaFile> files)
    {
        yield return new CheckedPiece("Name", version.Name);
        yield return new CheckedPiece("Address", version.Segment.Replace('-', ' '));
        foreach (var piece in Of(type, properties, ""))
            yield return piece;
        foreach (var file in files)
        {
            yield return new CheckedPiece($"Name of the file '{file.FileName}'", Path.GetFileNameWithoutExtension(file.FileName), file.Id);
            if (file.AltText is { } words)
                yield return new CheckedPiece($"Alternative text of '{file.FileName}'", words, file.Id);
        }
    }

    private IEnumerable<CheckedPiece> Of(DocumentType type, PropertyBag properties, string above)
    {
        foreach (var property in type.Properties.Where(p => p.Visibility == PropertyVisibility.Public))
            foreach (var piece in Of(property, properties[property.Alias], above))
                yield return piece;
    }

    private IEnumerable<CheckedPiece> Of(PropertyDefinition property, PropertyValue? value, string above)
    {
        var place = above + property.Name;
        return value switch
        {
            // What is entered as a way to reach somebody is meant to be read.
            TextValue text when property.Editor is not (EditorKind.Choice or EditorKind.Email or EditorKind.Phone) => [new CheckedPiece(place, text.Text)],
            TextListValue texts when property.Editor is not EditorKind.Choices => [new CheckedPiece(place, string.Join("\n", texts.Texts))],
            RichTextValue rich => Of(rich, place),
            BlocksValue blocks => blocks.Blocks.SelectMany((block, i) =>
                schema.Find(block.ContentType) is { } type ? Of(type, block.Properties, $"{place} {i + 1}: ") : []),
            _ => [],
        };
    }

    private static IEnumerable<CheckedPiece> Of(RichTextValue rich, string place)
    {
        yield return new CheckedPiece(place, string.Join("\n\n", RichTextWords.PiecesOf(rich.Markup)));
        var links = RichTextWords.LinksOf(rich.Markup);
        if (links.Count > 0)
            yield return new CheckedPiece($"Links in '{place}'", string.Join("\n", links));
    }
}
