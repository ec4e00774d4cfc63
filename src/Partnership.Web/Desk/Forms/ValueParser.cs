using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Editorial.RichText;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Desk.Forms;

/// <summary>Reads the fields of one property. What the schema demands of the value besides is for the rules of publication to say.</summary>
internal static partial class ValueParser
{
    /// <summary>What the fields of a property say.</summary>
    /// <param name="fields">The form.</param>
    /// <param name="property">The property; not one with blocks.</param>
    /// <param name="name">The name of its field.</param>
    /// <param name="stored">The value that is stored, or null.</param>
    public static FieldReading Parse(FormFields fields, PropertyDefinition property, string name, PropertyValue? stored) => property.Editor switch
    {
        EditorKind.LongText => Text(fields[name].Trim(), property, FieldLimits.LongText),
        EditorKind.RichText => RichText(fields, property, name, stored as RichTextValue),
        EditorKind.Number => Number(fields[name].Trim(), property),
        EditorKind.Boolean => Boolean(fields[name], property),
        EditorKind.Date => Date(fields, name),
        EditorKind.Choices => Choices(fields.Values(name), property, stored as TextListValue),
        EditorKind.Tags => Tags(fields[name], property),
        EditorKind.Items => Ids(fields.Values(name), property, ids => new ItemsValue(ids)),
        EditorKind.Files => Ids(fields.Values(name), property, ids => new FilesValue(ids)),
        EditorKind.Email => Email(Line(fields[name]), property),
        EditorKind.Phone => Phone(Line(fields[name]), property),
        _ => Text(Line(fields[name]), property, FieldLimits.Line),
    };

    /// <summary>Whether a formatted text says nothing. Editors leave empty paragraphs behind.</summary>
    public static bool IsBlank(string markup) => string.IsNullOrWhiteSpace(NothingToRead().Replace(markup, ""));

    private static FieldReading Text(string text, PropertyDefinition property, int most) => text.Length switch
    {
        0 => default,
        var length when length > (property.MaxLength ?? most) => TooLong(text, property, property.MaxLength ?? most),
        _ => new FieldReading(new TextValue(text)),
    };

    private static FieldReading TooLong(string text, PropertyDefinition property, int most) =>
        new(null, $"'{property.Name}' has {text.Length:N0} characters; it may have {most:N0}.");

    private static FieldReading RichText(FormFields fields, PropertyDefinition property, string name, RichTextValue? stored)
    {
        var text = fields[name];
        if (text.Length > FieldLimits.RichText)
            return TooLong(text, property, FieldLimits.RichText);
        var original = fields.Has(FieldNames.Original(name)) ? fields[FieldNames.Original(name)] : stored?.Markup ?? "";
        var markup = RichTextField.Read(text, fields[FieldNames.Format(name)], original);
        // The original came with the form: what it says must be as clean as the rest.
        var clean = RichTextSanitizer.Sanitize(markup).Trim();
        if (stored is not null && (markup == stored.Markup || clean == RichTextSanitizer.Sanitize(stored.Markup).Trim()))
            return new FieldReading(stored);
        return IsBlank(clean) ? default : new FieldReading(new RichTextValue(clean));
    }

    private static FieldReading Number(string text, PropertyDefinition property)
    {
        if (text.Length == 0)
            return default;
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new FieldReading(new NumberValue(number))
            : new FieldReading(null, $"'{property.Name}' must be a number, like 12 or 3.5.");
    }

    private static FieldReading Boolean(string text, PropertyDefinition property) => text switch
    {
        "" => default,
        "true" => new FieldReading(new BooleanValue(true)),
        "false" => new FieldReading(new BooleanValue(false)),
        _ => new FieldReading(null, $"'{property.Name}' is yes or no."),
    };

    private static FieldReading Date(FormFields fields, string name)
    {
        var date = new DateFields { Day = fields[FieldNames.Day(name)], Month = fields[FieldNames.Month(name)], Year = fields[FieldNames.Year(name)] };
        return date.Problem is { } problem ? new FieldReading(null, problem) : new FieldReading(date.Value is { } day ? new DateValue(day) : null);
    }

    // Boxes come in the order of the schema. Those that were ticked before stay in the order that they had.
    private static FieldReading Choices(ImmutableArray<string> ticked, PropertyDefinition property, TextListValue? stored)
    {
        var chosen = ticked.Where(t => t.Length > 0).ToHashSet(StringComparer.Ordinal);
        if (chosen.FirstOrDefault(c => property.Choices.All(o => o.Value != c) && stored?.Texts.Contains(c) != true) is not null)
            return new FieldReading(null, $"'{property.Name}' does not offer that.");
        var before = stored?.Texts.Where(chosen.Contains).ToList() ?? [];
        ImmutableArray<string> all = [.. before, .. property.Choices.Select(c => c.Value).Where(v => chosen.Contains(v) && !before.Contains(v))];
        return all.IsEmpty ? default : new FieldReading(new TextListValue(all));
    }

    private static FieldReading Tags(string text, PropertyDefinition property)
    {
        ImmutableArray<string> tags = [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (tags.Length > FieldLimits.Entries)
            return new FieldReading(null, $"'{property.Name}' may have at most {FieldLimits.Entries} lines.");
        if (tags.FirstOrDefault(t => t.Length > FieldLimits.Tag) is { } tooLong)
            return new FieldReading(null, $"A line of '{property.Name}' may have {FieldLimits.Tag} characters; “{tooLong[..30]}…” has {tooLong.Length}.");
        return tags.IsEmpty ? default : new FieldReading(new TextListValue(tags));
    }

    private static FieldReading Ids(ImmutableArray<string> texts, PropertyDefinition property, Func<ImmutableArray<Guid>, PropertyValue> value)
    {
        var ids = new List<Guid>();
        foreach (var text in texts.Where(t => t.Length > 0))
        {
            if (!Guid.TryParseExact(text, "D", out var id))
                return new FieldReading(null, $"'{property.Name}' does not offer that.");
            if (!ids.Contains(id))
                ids.Add(id);
        }

        return ids.Count == 0 ? default : new FieldReading(value([.. ids]));
    }

    private static FieldReading Email(string text, PropertyDefinition property) => text.Any(char.IsWhiteSpace)
        ? new FieldReading(null, $"'{property.Name}' must be an email address, like name@example.org.")
        : Text(text, property, FieldLimits.Line);

    private static FieldReading Phone(string text, PropertyDefinition property) => text.Length > 0 && text.Count(char.IsAsciiDigit) < 3
        ? new FieldReading(null, $"'{property.Name}' must be a phone number, like 01628 683150.")
        : Text(text, property, FieldLimits.Phone);

    private static string Line(string text) => text.Replace('\n', ' ').Trim();

    [GeneratedRegex("<(?!img\\b)[^<>]*>|&nbsp;", RegexOptions.IgnoreCase)]
    private static partial Regex NothingToRead();
}
