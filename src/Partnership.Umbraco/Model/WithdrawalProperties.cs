using Partnership.Content.Schema;

namespace Partnership.Umbraco.Model;

/// <summary>What every page has in Umbraco besides its schema: when and why it was withdrawn, while it stays readable.</summary>
internal static class WithdrawalProperties
{
    public const string WithdrawnOn = "withdrawnOn";
    public const string Explanation = "withdrawalExplanation";

    /// <summary>The set of properties that page types include.</summary>
    public static DocumentType Composition { get; } = new()
    {
        Alias = "withdrawal",
        Name = "Withdrawal",
        Description = "For pages that stay readable but no longer hold.",
        Icon = "block",
        Kind = DocumentKind.Composition,
        Properties =
        [
            new PropertyDefinition
            {
                Alias = WithdrawnOn, Name = "Withdrawn on", Description = "Fill this in to mark the page as withdrawn. It stays readable.", Group = "Withdrawal",
                Editor = EditorKind.Date, Visibility = PropertyVisibility.Public, VariesByCulture = true,
            },
            new PropertyDefinition
            {
                Alias = Explanation, Name = "Why it was withdrawn", Description = "For the public, in a sentence or two.", Group = "Withdrawal",
                Editor = EditorKind.LongText, Visibility = PropertyVisibility.Public, VariesByCulture = true, MaxLength = 1000,
            },
        ],
    };
}
