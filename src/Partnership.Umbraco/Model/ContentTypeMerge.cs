using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Partnership.Umbraco.Model;

/// <summary>Brings one type nearer to its plan, and remembers whether that changed it.</summary>
internal sealed class ContentTypeMerge(IContentType type, ContentTypePlan plan, IShortStringHelper strings, IReadOnlyDictionary<Guid, IDataType> dataTypes)
{
    private const int BetweenGroups = 10;

    /// <summary>Whether names, descriptions and the like may be brought up to date: nobody but the plug-in has changed them.</summary>
    public bool MayOverwrite { get; init; }

    public bool HasChanged { get; private set; }

    public void Include(IEnumerable<IContentType> compositions)
    {
        foreach (var composition in compositions)
            if (type.ContentTypeComposition.All(c => c.Key != composition.Key))
                HasChanged |= type.AddContentType(composition);
    }

    public void Shape()
    {
        // Once a type varies, taking that back would lose texts; so it is only ever switched on.
        if (plan.VariesByCulture && !type.VariesByCulture())
            Change(() => type.Variations |= ContentVariation.Culture);
        if (!MayOverwrite)
            return;
        Set(type.Name, plan.Name, name => type.Name = name);
        Set(type.Description, plan.Description, text => type.Description = text);
        Set(type.Icon, plan.Icon, icon => type.Icon = icon);
        if (plan.AllowedAtRoot && !type.AllowedAsRoot)
            Change(() => type.AllowedAsRoot = true);
    }

    public void Properties()
    {
        for (var i = 0; i < plan.Properties.Count; i++)
        {
            var property = plan.Properties[i];
            if (type.PropertyTypes.FirstOrDefault(p => p.Alias == property.Alias) is { } there)
                Update(there, property);
            else if (!type.PropertyTypeExists(property.Alias))
                Change(() => Add(property, i));
        }
    }

    private void Add(PropertyPlan property, int sortOrder)
    {
        var alias = property.Group.ToSafeAlias(strings, true);
        var isNewGroup = !type.PropertyGroups.Contains(alias);
        type.AddPropertyType(
            new PropertyType(strings, dataTypes[property.DataType.Key], property.Alias)
            {
                Key = Partnership.Content.Items.StableId.Of($"umbraco:property:{plan.Alias}.{property.Alias}"),
                Name = property.Name,
                Description = property.Description,
                Mandatory = property.Mandatory,
                SortOrder = sortOrder,
                Variations = property.VariesByCulture ? ContentVariation.Culture : ContentVariation.Nothing,
            },
            alias,
            property.Group);
        if (!isNewGroup)
            return;
        type.PropertyGroups[alias].Type = plan.IsElement ? PropertyGroupType.Group : PropertyGroupType.Tab;
        type.PropertyGroups[alias].SortOrder = type.PropertyGroups.Count * BetweenGroups;
    }

    private void Update(IPropertyType there, PropertyPlan property)
    {
        if (property.VariesByCulture && !there.VariesByCulture())
            Change(() => there.Variations |= ContentVariation.Culture);
        if (!MayOverwrite)
            return;
        Set(there.Name, property.Name, name => there.Name = name);
        Set(there.Description, property.Description, text => there.Description = text);
        if (there.Mandatory != property.Mandatory)
            Change(() => there.Mandatory = property.Mandatory);
        if (there.DataTypeKey != property.DataType.Key && there.PropertyEditorAlias == property.DataType.EditorAlias)
            Change(() => (there.DataTypeKey, there.DataTypeId) = (property.DataType.Key, dataTypes[property.DataType.Key].Id));
    }

    private void Set(string? there, string? wanted, Action<string> set)
    {
        if ((there ?? "") != (wanted ?? ""))
            Change(() => set(wanted ?? ""));
    }

    private void Change(Action change)
    {
        change();
        HasChanged = true;
    }
}
