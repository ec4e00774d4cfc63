using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Partnership.Content.Schema;
using Partnership.Content.Values;

namespace Partnership.Publishing.Rules;

/// <summary>A value that keeps a document from being published.</summary>
/// <param name="Alias">The property, with its place inside blocks: <c>recommendations[2].text</c>, counted from 1.</param>
/// <param name="Reason">What to do about it, in words for an editor.</param>
public sealed record PropertyProblem(string Alias, string Reason)
{
    /// <summary>Whether something is only missing. A draft may be saved so; what is wrong, and not only missing, may not.</summary>
    public bool IsMissing { get; init; }
}

/// <summary>What the schema demands of a version before it may be published.</summary>
public static partial class PropertyRules
{
    /// <summary>Every reason why the values may not be published; none when they may.</summary>
    public static ImmutableArray<PropertyProblem> Check(PropertyBag bag, DocumentType type, ContentSchema schema) =>
        [.. type.Properties.SelectMany(p => Check(bag[p.Alias], p, schema))];

    private static IEnumerable<PropertyProblem> Check(PropertyValue? value, PropertyDefinition property, ContentSchema schema) => value switch
    {
        null => CheckRequired(false, property),
        TextValue text => CheckRequired(!string.IsNullOrWhiteSpace(text.Text), property).Concat(CheckText(text.Text, property)),
        RichTextValue rich => CheckRequired(!string.IsNullOrWhiteSpace(NothingToRead().Replace(rich.Markup, "")), property).Concat(CheckPictures(rich.Markup, property)),
        NumberValue number => CheckNumber(number.Number, property),
        TextListValue list => CheckCount(list.Texts.Length, property)
            .Concat(property.Editor == EditorKind.Choices ? list.Texts.SelectMany(t => CheckChoice(t, property)) : []),
        ItemsValue items => CheckCount(items.Ids.Length, property),
        FilesValue files => CheckCount(files.Ids.Length, property),
        BlocksValue blocks => CheckCount(blocks.Blocks.Length, property).Concat(CheckBlocks(blocks, property, schema)),
        _ => [],
    };

    // Editors leave empty paragraphs behind. A picture is something to read.
    [GeneratedRegex("<(?!img\\b)[^<>]*>|&nbsp;", RegexOptions.IgnoreCase)]
    private static partial Regex NothingToRead();

    private static IEnumerable<PropertyProblem> CheckRequired(bool isFilled, PropertyDefinition property) =>
        property.Required && !isFilled ? [new PropertyProblem(property.Alias, $"'{property.Name}' is required.") { IsMissing = true }] : [];

    private static IEnumerable<PropertyProblem> CheckPictures(string markup, PropertyDefinition property) => RichTextPictures.LackAlternative(markup)
        ? [new PropertyProblem(property.Alias, $"Say what each picture in '{property.Name}' shows, for people who can't see it, or mark it as decorative.") { IsMissing = true }]
        : [];

    private static IEnumerable<PropertyProblem> CheckText(string text, PropertyDefinition property)
    {
        if (property.MaxLength is { } most && text.Length > most)
            yield return new PropertyProblem(property.Alias, $"'{property.Name}' has {text.Length} characters; it may have {most}.");
        foreach (var problem in property.Editor == EditorKind.Choice ? CheckChoice(text, property) : [])
            yield return problem;
        if (property.Editor == EditorKind.Email && !(text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1))
            yield return new PropertyProblem(property.Alias, $"'{property.Name}' must be an email address, like name@example.org.");
        if (property.Editor == EditorKind.Url && !(Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps))
            yield return new PropertyProblem(property.Alias, $"'{property.Name}' must be a whole address that begins with https://.");
    }

    private static IEnumerable<PropertyProblem> CheckChoice(string value, PropertyDefinition property)
    {
        if (property.Choices.All(c => c.Value != value))
            yield return new PropertyProblem(
                property.Alias, $"'{property.Name}' can't be '{value}'. It may be: {string.Join(", ", property.Choices.Select(c => c.Value))}.");
    }

    private static IEnumerable<PropertyProblem> CheckNumber(decimal number, PropertyDefinition property)
    {
        if (number < property.Minimum || number > property.Maximum)
            yield return new PropertyProblem(property.Alias, $"'{property.Name}' must be {Limits(property)}.");
    }

    private static string Limits(PropertyDefinition property) => property switch
    {
        { Minimum: { } least, Maximum: { } most } => $"from {least} to {most}",
        { Minimum: { } least } => $"{least} or more",
        _ => $"{property.Maximum} or less",
    };

    private static IEnumerable<PropertyProblem> CheckCount(int count, PropertyDefinition property)
    {
        foreach (var problem in CheckRequired(count > 0, property))
            yield return problem;
        if (count < property.MinItems)
            yield return new PropertyProblem(property.Alias, $"'{property.Name}' needs at least {property.MinItems}.") { IsMissing = true };
        if (count > property.MaxItems)
            yield return new PropertyProblem(property.Alias, $"'{property.Name}' may have at most {property.MaxItems}.");
    }

    private static IEnumerable<PropertyProblem> CheckBlocks(BlocksValue blocks, PropertyDefinition property, ContentSchema schema) =>
        from entry in blocks.Blocks.Select((block, index) => (block, index))
        let place = $"{property.Alias}[{entry.index + 1}]"
        from problem in property.BlockTypes.Contains(entry.block.ContentType)
            ? Check(entry.block.Properties, schema.Get(entry.block.ContentType), schema).Select(p => p with { Alias = $"{place}.{p.Alias}" })
            : [new PropertyProblem(place, $"'{property.Name}' can't hold a block of the type '{entry.block.ContentType}'.")]
        select problem;
}
