using Microsoft.EntityFrameworkCore.Metadata;

namespace Partnership.Editorial.Copying;

/// <summary>Puts the kinds of row of a store into the order in which they can be written.</summary>
public static class ReferenceOrder
{
    /// <summary>The kinds of row, each after those that it refers to.</summary>
    public static IReadOnlyList<IEntityType> Of(IModel model)
    {
        var ordered = new List<IEntityType>();
        foreach (var type in model.GetEntityTypes().OrderBy(t => t.Name, StringComparer.Ordinal))
            Add(type, ordered, []);
        return ordered;
    }

    private static void Add(IEntityType type, List<IEntityType> ordered, HashSet<IEntityType> underway)
    {
        if (ordered.Contains(type) || !underway.Add(type))
            return;
        foreach (var parent in type.GetForeignKeys().Select(k => k.PrincipalEntityType).Where(p => p != type))
            Add(parent, ordered, underway);
        ordered.Add(type);
    }
}
