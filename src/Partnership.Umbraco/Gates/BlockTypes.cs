using Partnership.Umbraco.Model;
using Umbraco.Cms.Core.Services;

namespace Partnership.Umbraco.Gates;

/// <summary>Says which type a block has.</summary>
internal interface IBlockTypes
{
    /// <summary>The alias of an element type, or null.</summary>
    string? AliasOf(Guid key);
}

/// <summary>Knows the types of the plan, and asks Umbraco for others: an administrator may have made one of ours before we did.</summary>
internal sealed class BlockTypes(ModelPlan plan, IContentTypeService contentTypes) : IBlockTypes
{
    private readonly Dictionary<Guid, string> known = plan.ContentTypes.ToDictionary(t => t.Key, t => t.Alias);

    public string? AliasOf(Guid key) => known.GetValueOrDefault(key) ?? contentTypes.Get(key)?.Alias;
}
