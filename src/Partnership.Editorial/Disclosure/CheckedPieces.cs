using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Media;
using Partnership.Editorial.RichText;
using Partnership.Publishing.Wording;

namespace Partnership.Editorial.Disclosure;

/// <summary>Every text of a version that the public would see: its name, its public values, the names of its files and their alternative texts.</summary>
internal sealed class CheckedPieces(ContentSchema schema)
{
    private readonly PublicTexts texts = new(schema, Of);

    public IEnumerable<CheckedPiece> Of(DocumentType type, DocumentVersion version, PropertyBag properties, IEnumerable<MediaFile> files)
    {
        yield return new CheckedPiece("Name", version.Name);
        yield return new CheckedPiece("Address", version.Segment.Replace('-', ' '));
        foreach (var (place, text) in texts.Of(type, properties))
            yield return new CheckedPiece(place, text);
        foreach (var file in files)
        {
            yield return new CheckedPiece($"Name of the file '{file.FileName}'", Path.GetFileNameWithoutExtension(file.FileName), file.Id);
            if (file.AltText is { } words)
                yield return new CheckedPiece($"Alternative text of '{file.FileName}'", words, file.Id);
        }
    }

    private static IEnumerable<PublicText> Of(RichTextValue rich, string place)
    {
        yield return new PublicText(place, string.Join("\n\n", RichTextWords.PiecesOf(rich.Markup)));
        var links = RichTextWords.LinksOf(rich.Markup);
        if (links.Count > 0)
            yield return new PublicText($"Links in '{place}'", string.Join("\n", links));
    }
}
