using Partnership.Content.Schema;
using Partnership.Umbraco.Gates;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Partnership.Umbraco.DeliveryApi;

/// <summary>
/// Hands out the values of choices instead of the labels that Umbraco stores. It also gives nothing for what may not leave: a second
/// lock, for a host that has replaced the first.
/// </summary>
internal sealed class PublicPropertyRenderer(IApiPropertyRenderer inner, PublicProperties publicProperties) : IApiPropertyRenderer
{
    public object? GetPropertyValue(IPublishedProperty property, bool expanding)
    {
        var contentType = property.PropertyType.ContentType?.Alias ?? "";
        if (!publicProperties.IsPublic(contentType, property.Alias))
            return null;
        var value = inner.GetPropertyValue(property, expanding);
        return publicProperties.Find(contentType, property.Alias) is { Editor: EditorKind.Choice or EditorKind.Choices } choice ? ValuesOf(choice, value) : value;
    }

    private static object? ValuesOf(PropertyDefinition property, object? value) => (property.Editor, value) switch
    {
        (EditorKind.Choice, string label) => label.Length == 0 ? null : ChoiceLabels.ValueOf(property, label),
        (EditorKind.Choice, IEnumerable<string> labels) => labels.FirstOrDefault() is { } label ? ChoiceLabels.ValueOf(property, label) : null,
        (EditorKind.Choices, string label) => new[] { ChoiceLabels.ValueOf(property, label) },
        (EditorKind.Choices, IEnumerable<string> labels) => labels.Select(l => ChoiceLabels.ValueOf(property, l)).ToArray(),
        _ => value,
    };
}
