using Partnership.Content.Schema;

namespace Partnership.Web.Desk.Pickers;

/// <summary>Which documents a picker offers.</summary>
internal static class PickTypes
{
    /// <summary>The types that are named; all that have an address when none is.</summary>
    public static IReadOnlyList<string> Of(ContentSchema schema, IReadOnlyList<string> named) =>
        named.Count > 0 ? named : [.. schema.Types.Where(t => t.HasAddress).Select(t => t.Alias)];
}
