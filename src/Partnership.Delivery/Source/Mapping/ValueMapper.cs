using System.Globalization;
using System.Text.Json;
using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Content.Values;

namespace Partnership.Delivery.Source.Mapping;

/// <summary>
/// Turns the values that Umbraco answers with into those of this site, by <c>docs/delivery-api.md</c>. A value that doesn't follow the
/// schema is left out and noted; it never stops the others.
/// </summary>
internal sealed class ValueMapper(ContentSchema schema, RichTextMapper richText, SourceProblems problems)
{
    /// <summary>The longest plain text, in characters, where the schema sets no limit.</summary>
    public const int LongestText = 20_000;

    private const string WithdrawnOn = "withdrawnOn";
    private const string WithdrawalExplanation = "withdrawalExplanation";

    /// <summary>The values of a document.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="json">An object by property alias.</param>
    /// <param name="place">What the document is called in problems.</param>
    public MappedValues Map(DocumentType type, JsonElement json, string place)
    {
        var files = new Dictionary<Guid, FileUse>();
        var bag = Bag(type, json, place, files);
        return new MappedValues(bag, Withdrawal(json), [.. files.Values.OrderBy(f => f.Id)]);
    }

    /// <summary>The content model.</summary>
    public ContentSchema Schema => schema;

    /// <summary>Maps formatted texts.</summary>
    public RichTextMapper RichText => richText;

    /// <summary>Takes what can't be used.</summary>
    public SourceProblems Problems => problems;

    /// <summary>The values of a document or block.</summary>
    public PropertyBag Bag(DocumentType type, JsonElement json, string place, Dictionary<Guid, FileUse> files)
    {
        var values = new List<KeyValuePair<string, PropertyValue>>();
        foreach (var member in json.EnumerateObject())
        {
            if (type.Find(member.Name) is not { } property)
            {
                if (member.Name is not (WithdrawnOn or WithdrawalExplanation))
                    problems.Note($"type {type.Alias}", $"has a property '{member.Name}' that this site doesn't know; it is passed over");
                continue;
            }

            // What is internal must not even be mapped: nothing of it can then be kept anywhere.
            if (property.Visibility != PropertyVisibility.Public || member.Value.ValueKind == JsonValueKind.Null)
                continue;
            var field = new ValueField(this, property, $"{place}, {property.Alias}", files);
            if (field.Map(member.Value) is { } value && values.All(v => v.Key != member.Name))
                values.Add(KeyValuePair.Create(member.Name, value));
        }

        return new PropertyBag(values);
    }

    private static Withdrawal? Withdrawal(JsonElement json) => JsonText.Of(json, WithdrawnOn) is { } text && Day(text) is { } day
        ? new Withdrawal(
            new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
            PlainText.Shorten(PlainText.Clean(JsonText.Of(json, WithdrawalExplanation) ?? "", isOneLine: false) ?? "", LongestText))
        : null;

    /// <summary>The day of a date with or without a time, or null.</summary>
    public static DateOnly? Day(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None | DateTimeStyles.RoundtripKind, out var moment) && moment.Year is > 1800 and < 3000
            ? DateOnly.FromDateTime(moment)
            : null;
}
