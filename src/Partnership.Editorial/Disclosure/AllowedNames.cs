using Partnership.Content.Values;

namespace Partnership.Editorial.Disclosure;

/// <summary>Names that a document has on purpose: the made-up name of the child and the people who answer for the review.</summary>
internal static class AllowedNames
{
    private static readonly string[] Properties = ["pseudonym", "independentLead"];

    public static IReadOnlyList<string> Of(string documentName, PropertyBag properties) =>
        [documentName, .. Properties.Select(properties.Text).OfType<string>()];
}
