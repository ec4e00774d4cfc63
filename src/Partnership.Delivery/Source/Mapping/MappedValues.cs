using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Content.Values;

namespace Partnership.Delivery.Source.Mapping;

/// <summary>A document's values as this site has them.</summary>
/// <param name="Properties">Public values that follow the schema.</param>
/// <param name="Withdrawal">Set when the page is marked as withdrawn.</param>
/// <param name="Files">The files that the values use.</param>
internal sealed record MappedValues(PropertyBag Properties, Withdrawal? Withdrawal, ImmutableArray<FileUse> Files);
