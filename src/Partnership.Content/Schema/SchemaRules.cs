using Partnership.Content.Problems;

namespace Partnership.Content.Schema;

/// <summary>The rules that a well-formed schema file must also keep.</summary>
internal sealed class SchemaRules(DocumentType type, IReadOnlyDictionary<string, DocumentType> types, SchemaFile file)
{
    private static readonly EditorKind[] ListEditors =
        [EditorKind.Choices, EditorKind.Tags, EditorKind.Items, EditorKind.Files, EditorKind.Blocks];

    private static readonly EditorKind[] TextEditors =
        [EditorKind.Text, EditorKind.LongText, EditorKind.Email, EditorKind.Phone, EditorKind.Url];

    public IEnumerable<SourceProblem> Check()
    {
        if (Path.GetFileNameWithoutExtension(file.Name) != type.Alias)
            yield return Problem("alias", type.Alias, $"The alias '{type.Alias}' must be the same as the file's name.");
        foreach (var alias in type.AllowedChildren)
            if (Kind(alias) is not (DocumentKind.Page or DocumentKind.Part or DocumentKind.Data))
                yield return Problem("allowedChildren", alias, $"'{alias}' in allowedChildren is not a document type.");
        foreach (var alias in type.Compositions)
            if (Kind(alias) != DocumentKind.Composition)
                yield return Problem("compositions", alias, $"'{alias}' in compositions is not a composition.");
            else if (type.Kind == DocumentKind.Composition)
                yield return Problem("compositions", alias, $"'{alias}' in compositions: a composition can't include another.");
        if (type.Kind is DocumentKind.Element or DocumentKind.Composition && (type.AllowedAtRoot || type.AllowedChildren.Count > 0))
            yield return Problem("alias", type.Alias, $"'{type.Alias}' is no document, so it can't stand in the tree.");

        var all = AllProperties();
        foreach (var twice in all.GroupBy(p => p.Alias).Where(g => g.Count() > 1))
            yield return Twice(twice.Key);
        if (type.Body is { } body && all.FirstOrDefault(p => p.Alias == body)?.Editor != EditorKind.RichText)
            yield return Problem("body", body, $"The body '{body}' must name a richText property of the type.");
        foreach (var problem in type.Properties.SelectMany((p, place) => Check(p, place)))
            yield return problem;
    }

    private IEnumerable<SourceProblem> Check(PropertyDefinition property, int place)
    {
        var alias = property.Alias;
        if (alias.Length == 0 || !char.IsAsciiLetterLower(alias[0]) || !alias.All(char.IsAsciiLetterOrDigit))
            yield return Problem("alias", alias, $"The property alias '{alias}' must be camel case: letters and digits only.", place);
        var isChoice = property.Editor is EditorKind.Choice or EditorKind.Choices;
        if (isChoice != (property.Choices.Count > 0))
            yield return Problem("alias", alias, $"'{alias}': choices belong to a choice or choices property, and it needs some.", place);
        foreach (var twice in property.Choices.GroupBy(c => c.Value).Where(g => g.Count() > 1))
            yield return Problem("value", twice.Key, $"'{alias}' offers the choice '{twice.Key}' twice.", place);
        if (property.Editor == EditorKind.Blocks && property.BlockTypes.Count == 0)
            yield return Problem("alias", alias, $"'{alias}' must name its blockTypes.", place);
        foreach (var block in property.BlockTypes.Where(b => Kind(b) != DocumentKind.Element))
            yield return Problem("blockTypes", block, $"'{alias}': '{block}' in blockTypes is not an element type.", place);
        foreach (var item in property.ItemTypes.Where(i => Kind(i) is not (DocumentKind.Page or DocumentKind.Part)))
            yield return Problem("itemTypes", item, $"'{alias}': '{item}' in itemTypes is not a type with an address.", place);
        if (!ListEditors.Contains(property.Editor) && (property.MinItems ?? property.MaxItems) is not null)
            yield return Problem("alias", alias, $"'{alias}' is no list, so minItems and maxItems mean nothing.", place);
        if (property.MaxLength is not null && !TextEditors.Contains(property.Editor))
            yield return Problem("alias", alias, $"'{alias}' is no plain text, so maxLength means nothing.");
        if (property.MaxLength < 1 || property.MinItems < 0 || property.MaxItems < 1 || property.MinItems > property.MaxItems
            || property.Minimum > property.Maximum)
            yield return Problem("alias", alias, $"'{alias}' has limits that no value can meet.", place);
    }

    private List<PropertyDefinition> AllProperties() =>
    [
        .. type.Compositions.Where(c => Kind(c) == DocumentKind.Composition).SelectMany(c => types[c].Properties),
        .. type.Properties,
    ];

    private DocumentKind? Kind(string alias) => types.TryGetValue(alias, out var found) ? found.Kind : null;

    private SourceProblem Twice(string alias)
    {
        var reason = $"The property '{alias}' is there twice (compositions count).";
        var own = type.Properties.ToList().FindLastIndex(p => p.Alias == alias);
        return own >= 0
            ? Problem("alias", alias, reason, own)
            : Problem("compositions", type.Compositions.Last(c => types[c].Properties.Any(p => p.Alias == alias)), reason);
    }

    private SourceProblem Problem(string member, string value, string reason, int? place = null) =>
        new(file.Name, JsonLines.Of(file.Utf8, member, value, place), reason);
}
