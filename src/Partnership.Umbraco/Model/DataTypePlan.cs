using Partnership.Content.Items;
using Umbraco.Cms.Core.Models;

namespace Partnership.Umbraco.Model;

/// <summary>A data type as it should be in Umbraco.</summary>
internal sealed record DataTypePlan
{
    /// <summary>What names it for ever; its key follows from it.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string EditorAlias { get; init; }

    /// <summary>The alias of its editor in the backoffice.</summary>
    public required string EditorUiAlias { get; init; }

    public required ValueStorageType Storage { get; init; }

    public IReadOnlyDictionary<string, object> Configuration { get; init; } = new Dictionary<string, object>();

    public Guid Key => StableId.Of("umbraco:data-type:" + Id);
}
