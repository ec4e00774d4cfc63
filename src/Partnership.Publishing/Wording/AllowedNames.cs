using Partnership.Content.Values;

namespace Partnership.Publishing.Wording;

/// <summary>Names that a document has on purpose: the made-up name of the child and the people who answer for the review.</summary>
public static class AllowedNames
{
    private static readonly string[] Properties = ["pseudonym", "independentLead"];

    /// <summary>The names of a document, its own among them.</summary>
    public static IReadOnlyList<string> Of(string documentName, PropertyBag properties) =>
        [documentName, .. Properties.Select(properties.Text).OfType<string>()];
}
