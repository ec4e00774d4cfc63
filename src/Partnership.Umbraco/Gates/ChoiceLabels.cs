using Partnership.Content.Schema;

namespace Partnership.Umbraco.Gates;

/// <summary>Umbraco's editors choose, and Umbraco stores, labels; everyone else reads the values behind them.</summary>
internal static class ChoiceLabels
{
    public static string ValueOf(PropertyDefinition property, string labelOrValue) =>
        property.Choices.FirstOrDefault(c => c.Label == labelOrValue)?.Value ?? labelOrValue;
}
