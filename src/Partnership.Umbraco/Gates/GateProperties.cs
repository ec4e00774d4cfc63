using Umbraco.Cms.Core.Models;

namespace Partnership.Umbraco.Gates;

/// <summary>Writes the properties of gates.</summary>
internal static class GateProperties
{
    /// <summary>Stores what a save has come to. What is so already is not touched, or every save would be a change.</summary>
    public static void Write(IContent content, SaveOutcome outcome, string? culture)
    {
        Set(content, GateAliases.Editors, outcome.EditorsText, culture);
        foreach (var gate in outcome.Gates)
        {
            var aliases = GateAliases.Of(gate.Gate);
            if (!gate.IsTicked && content.GetValue<bool>(aliases.Signed, culture))
                Set(content, aliases.Signed, 0, culture);
            Set(content, aliases.Stamp, gate.Stamp, culture);
        }
    }

    /// <summary>Empties every gate, in one culture or in all.</summary>
    /// <returns>Whether any was signed.</returns>
    public static bool Clear(IContent content, string? onlyCulture = null)
    {
        var wasAny = false;
        foreach (var property in content.Properties.Where(p => p.Alias != GateAliases.Editors && GateAliases.Own(p.Alias)))
            foreach (var value in property.Values.Where(v => v.EditedValue is not null && (onlyCulture is null || v.Culture is null || v.Culture == onlyCulture)).ToList())
            {
                wasAny = true;
                property.SetValue(null, value.Culture, value.Segment);
            }

        return wasAny;
    }

    private static void Set(IContent content, string alias, object? value, string? culture)
    {
        if (content.HasProperty(alias) && !Equals(content.GetValue(alias, culture), value))
            content.SetValue(alias, value, culture);
    }
}
