using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Partnership.Search.Units;

namespace Partnership.Search.Indexing;

/// <summary>
/// Makes the index documents of a unit: one a page, then its head. They are added as one block, so they stand side by side in
/// one segment, and whoever reads the index in order sees a unit as a whole.
/// </summary>
internal static class UnitDocuments
{
    // Offsets stand in the index, so that a snippet finds its marks without splitting the text into words again.
    private static readonly FieldType WithOffsets = Frozen(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, omitNorms: false);
    private static readonly FieldType WithNorms = Frozen(IndexOptions.DOCS_AND_FREQS, omitNorms: false);
    private static readonly FieldType WithPositions = Frozen(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, omitNorms: true);

    public static IEnumerable<IEnumerable<IIndexableField>> Of(UnitContent content)
    {
        var unit = content.Unit.Key.Term;
        var fields = IndexFields.In(content.Unit.Item.Culture);
        for (var file = 0; file < content.Files.Length; file++)
            if (content.Files[file] is { } pages)
                for (var page = 0; page < pages.Length; page++)
                    if (pages[page].Length > 0)
                        yield return Page(unit, fields, new PageNumber(file, page + 1), pages[page]);
        yield return Head(unit, fields, content);
    }

    private static List<IIndexableField> Page(string unit, LanguageFields fields, PageNumber number, string text) =>
    [
        new StringField(IndexFields.Unit, unit, Field.Store.NO),
        new NumericDocValuesField(IndexFields.Page, number.Value),
        new Field(fields.Text, text, WithOffsets),
        new Field(IndexFields.Exact, text, WithPositions),
        new BinaryDocValuesField(IndexFields.Original, new BytesRef(text)),
    ];

    private static List<IIndexableField> Head(string unit, LanguageFields fields, UnitContent content)
    {
        var (title, keys, body) = content.Text;
        var before = $"{title}\n{keys}\n";
        return
        [
            new StringField(IndexFields.Unit, unit, Field.Store.NO),
            new NumericDocValuesField(IndexFields.Page, PageNumber.Head),
            new BinaryDocValuesField(IndexFields.Head, new UnitHead(content.Unit.Key, content.Unit.Stamp, content.HasAllPages).Write()),
            .. Parts(fields.Text, content.Text, WithOffsets),
            new Field(fields.Title, title, WithNorms),
            new Field(fields.Keys, keys, WithNorms),
            .. Parts(IndexFields.Exact, content.Text, WithPositions),
            new Field(IndexFields.TitleExact, title, WithPositions),
            new BinaryDocValuesField(IndexFields.Original, new BytesRef(before + body)),
            new NumericDocValuesField(IndexFields.BodyStart, before.Length),
        ];
    }

    // Lucene counts one character between the values of a field, as the lines of the original text have, so offsets fit.
    private static IEnumerable<Field> Parts(string field, UnitText text, FieldType type) =>
        new[] { text.Title, text.Keys, text.Body }.Select(part => new Field(field, part, type));

    private static FieldType Frozen(IndexOptions options, bool omitNorms)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = options, OmitNorms = omitNorms };
        type.Freeze();
        return type;
    }
}
