using System.Collections.Frozen;

namespace Partnership.Content.Schema;

/// <summary>The content model: every document type, checked as a whole.</summary>
public sealed class ContentSchema
{
    private readonly FrozenDictionary<string, DocumentType> types;

    private ContentSchema(IReadOnlyCollection<DocumentType> read)
    {
        types = SchemaCompositions.Resolve(read).ToFrozenDictionary(t => t.Alias, StringComparer.Ordinal);
        Compositions = [.. read.Where(t => t.Kind == DocumentKind.Composition).OrderBy(t => t.Alias, StringComparer.Ordinal)];
    }

    /// <summary>The sets of properties that types include, in alphabetical order of their aliases. They are no types of documents.</summary>
    public IReadOnlyList<DocumentType> Compositions { get; }

    /// <summary>All types, in alphabetical order of their aliases.</summary>
    public IEnumerable<DocumentType> Types => types.Values.OrderBy(t => t.Alias, StringComparer.Ordinal);

    /// <summary>Reads and checks a set of schema files.</summary>
    /// <exception cref="SchemaException">A file is malformed or the types do not fit together; all mistakes are named.</exception>
    public static ContentSchema Parse(IReadOnlyCollection<SchemaFile> files)
    {
        var reading = SchemaReader.Read(files);
        if (reading.Problems.Count > 0)
            throw new SchemaException(reading.Problems);
        return new ContentSchema([.. reading.Types.Values]);
    }

    /// <summary>The type of that alias, or null.</summary>
    public DocumentType? Find(string alias) => types.GetValueOrDefault(alias);

    /// <summary>The type of that alias.</summary>
    /// <exception cref="KeyNotFoundException">The schema has no such type.</exception>
    public DocumentType Get(string alias) =>
        Find(alias) ?? throw new KeyNotFoundException($"The content schema has no type '{alias}'.");
}
