namespace Partnership.Content.Schema;

/// <summary>Puts the properties of compositions into the types that include them.</summary>
internal static class SchemaCompositions
{
    public static IEnumerable<DocumentType> Resolve(IEnumerable<DocumentType> all)
    {
        var types = all.ToList();
        var byAlias = types.ToDictionary(t => t.Alias, StringComparer.Ordinal);
        return types
            .Where(t => t.Kind != DocumentKind.Composition)
            .Select(t => t with { Properties = [.. t.Compositions.SelectMany(c => byAlias[c].Properties), .. t.Properties] });
    }
}
