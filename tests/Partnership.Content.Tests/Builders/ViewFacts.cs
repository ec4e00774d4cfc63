using System.Collections;
using System.Globalization;
using System.Reflection;
using Partnership.Content.Items;
using Partnership.Content.Values;
using Partnership.Content.Views;

namespace Partnership.Content.Tests.Builders;

/// <summary>What a typed view says, property by property, down through the views inside it.</summary>
internal static class ViewFacts
{
    /// <summary>Every property of the view with what it says; nothing when it is null, empty, zero or no.</summary>
    public static Dictionary<string, string?> Of(object view)
    {
        var facts = new Dictionary<string, string?>();
        Add(view, view.GetType().Name, facts);
        return facts;
    }

    /// <summary>What each reader of <see cref="PageDetails"/> says of an item.</summary>
    public static Dictionary<string, string?> OfPageDetails(ContentItem item) => typeof(PageDetails)
        .GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(m => m.Name != nameof(PageDetails.Anchor)) // reads the address, no property
        .ToDictionary(m => m.Name, m => Says(m.Invoke(null, [item])));

    private static void Add(object view, string name, Dictionary<string, string?> facts)
    {
        foreach (var property in view.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.Name == "Item" || property.PropertyType == typeof(Type))
                continue;
            var value = property.GetValue(view);
            var key = $"{name}.{property.Name}";
            facts[key] = Says(value);
            if (value is IEnumerable list and not string)
                foreach (var inner in list.Cast<object>().Where(IsView))
                    Add(inner, key, facts);
        }
    }

    private static bool IsView(object value) =>
        value.GetType().Namespace == typeof(CaseReview).Namespace && value is not GuidePart && !value.GetType().IsValueType;

    private static string? Says(object? value) => value switch
    {
        null or "" or false => null,
        0 => null,
        Enum other => Convert.ToInt32(other, CultureInfo.InvariantCulture) == 0 ? null : other.ToString(),
        ContentItem item => item.Id.ToString(),
        RichTextValue rich => rich.Markup,
        MediaItem file => file.FileName,
        string text => text,
        IEnumerable list => string.Join(", ", list.Cast<object>().Select(Says)) is { Length: > 0 } all ? all : null,
        _ => value.ToString(),
    };
}
