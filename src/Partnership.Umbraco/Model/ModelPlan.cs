using Partnership.Content.Schema;
using Partnership.Umbraco.Gates;

namespace Partnership.Umbraco.Model;

/// <summary>Everything that the plug-in wants to find in Umbraco, in an order in which it can be made.</summary>
internal sealed class ModelPlan
{
    public ModelPlan(PartnershipModel model)
    {
        var all = model.Schema.Compositions.Append(WithdrawalProperties.Composition).Select(t => PlanOf(t, [], t.Properties))
            .Concat(model.Workflows.Workflows.Select(GateComposition.Of))
            .Concat(model.Schema.Types.OrderBy(t => t.Kind != DocumentKind.Element).ThenBy(t => t.Alias, StringComparer.Ordinal).Select(t => PlanOf(t, InheritedBy(t, model), OwnOf(t, model))));
        ContentTypes = [.. all];
        DataTypes = [.. ContentTypes.SelectMany(t => t.Properties).Select(p => p.DataType).DistinctBy(d => d.Key).OrderBy(d => d.Id, StringComparer.Ordinal)];
    }

    public IReadOnlyList<DataTypePlan> DataTypes { get; }

    /// <summary>The types; compositions and elements first.</summary>
    public IReadOnlyList<ContentTypePlan> ContentTypes { get; }

    /// <summary>The same for the same plan: a start that finds it noted down has nothing to do.</summary>
    public string Fingerprint => Fingerprints.Of(new { DataTypes, ContentTypes });

    private static string[] InheritedBy(DocumentType type, PartnershipModel model)
    {
        var included = type.Compositions.ToList();
        if (type.Kind == DocumentKind.Page)
            included.Add(WithdrawalProperties.Composition.Alias);
        if (model.WorkflowOf(type.Alias) is { } workflow)
            included.Add(GateComposition.AliasOf(workflow));
        return [.. included];
    }

    private static ContentTypePlan PlanOf(DocumentType type, IReadOnlyList<string> compositions, IEnumerable<PropertyDefinition> own) => new()
    {
        Alias = type.Alias,
        Name = type.Name,
        Description = type.Description,
        Icon = Icons.Of(type.Icon),
        IsElement = type.Kind == DocumentKind.Element,
        AllowedAtRoot = type.AllowedAtRoot,
        // What stands alone is signed in each culture by itself, so it varies where any of its texts does.
        VariesByCulture = type.Properties.Any(p => p.VariesByCulture),
        Compositions = compositions,
        AllowedChildren = type.AllowedChildren,
        Properties = [.. own.Select(p => PlanOf(type.Alias, p))],
    };

    // The schema has put the properties of compositions into the type; here they come with the composition.
    private static IEnumerable<PropertyDefinition> OwnOf(DocumentType type, PartnershipModel model)
    {
        var included = model.Schema.Compositions.Where(c => type.Compositions.Contains(c.Alias)).SelectMany(c => c.Properties).Select(p => p.Alias).ToHashSet();
        return type.Properties.Where(p => !included.Contains(p.Alias));
    }

    private static PropertyPlan PlanOf(string owner, PropertyDefinition property) => new()
    {
        Alias = property.Alias,
        Name = property.Name,
        Description = property.Description,
        Group = property.Group,
        DataType = Model.DataTypes.Of(owner, property),
        Mandatory = property.Required,
        VariesByCulture = property.VariesByCulture,
    };
}
