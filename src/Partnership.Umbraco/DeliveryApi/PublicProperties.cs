using Partnership.Content.Schema;
using Partnership.Umbraco.Gates;
using Partnership.Umbraco.Model;

namespace Partnership.Umbraco.DeliveryApi;

/// <summary>Says which properties may leave Umbraco. Of the types of the schema only those that it calls public; of other types all but gates.</summary>
internal sealed class PublicProperties(PartnershipModel model)
{
    public bool IsPublic(string contentType, string alias)
    {
        if (GateAliases.Own(alias))
            return false;
        if (model.Schema.Find(contentType) is not { } type)
            return true;
        return type.Find(alias)?.Visibility == PropertyVisibility.Public
            || (type.Kind == DocumentKind.Page && alias is WithdrawalProperties.WithdrawnOn or WithdrawalProperties.Explanation);
    }

    /// <summary>The property when it is one of the schema's.</summary>
    public PropertyDefinition? Find(string contentType, string alias) => model.Schema.Find(contentType)?.Find(alias);

    /// <summary>What is left of some properties when those that may not leave are taken out, in their order.</summary>
    public IDictionary<string, object?> Of(string contentType, IDictionary<string, object?> properties)
    {
        var kept = new Dictionary<string, object?>(properties.Count, StringComparer.Ordinal);
        foreach (var (alias, value) in properties)
            if (IsPublic(contentType, alias))
                kept[alias] = value;
        return kept;
    }
}
