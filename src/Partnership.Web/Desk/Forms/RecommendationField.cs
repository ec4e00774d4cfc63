using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Content.Views;
using Partnership.Editorial.Documents;

namespace Partnership.Web.Desk.Forms;

/// <summary>The recommendation that an action answers: one of those of the review above, so that none can answer nothing.</summary>
internal static class RecommendationField
{
    private const string Alias = "recommendation";

    /// <summary>Whether a property of a type is that one.</summary>
    public static bool Is(DocumentType type, PropertyDefinition property) => type.Alias == ContentTypes.Action && property.Alias == Alias;

    /// <summary>What is wrong with it, or null.</summary>
    public static FieldProblem? Problem(EditedDocument document, PropertyBag values, PropertyBag? stored) =>
        document.Type.Alias != ContentTypes.Action
        || values.Text(Alias) is not { } number
        || number == stored?.Text(Alias)
        || document.Recommendations.Any(r => r.Number == number)
            ? null
            : new FieldProblem(Alias, $"The review above has no recommendation {number}. Choose one that it has.");
}
