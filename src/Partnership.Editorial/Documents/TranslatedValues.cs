using Partnership.Content.Schema;
using Partnership.Content.Values;

namespace Partnership.Editorial.Documents;

/// <summary>What a translation says itself, and what it has from the default culture.</summary>
public static class TranslatedValues
{
    /// <summary>
    /// A translation with every value: its own where each culture has one, those of the default culture everywhere else. It is
    /// stored whole, so that the rules and the hash look at all that a reader of it gets.
    /// </summary>
    /// <param name="own">The values of the translation.</param>
    /// <param name="original">The values of the default culture.</param>
    /// <param name="type">The document's type.</param>
    public static PropertyBag Complete(PropertyBag own, PropertyBag original, DocumentType type) => new(
        from property in type.Properties
        let value = (property.VariesByCulture ? own : original)[property.Alias]
        where value is not null
        select KeyValuePair.Create(property.Alias, value));
}
