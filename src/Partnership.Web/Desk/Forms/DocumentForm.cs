using Microsoft.Extensions.Primitives;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;

namespace Partnership.Web.Desk.Forms;

/// <summary>What a form says of a document.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Segment">Its part of the address; null to make it from the name.</param>
/// <param name="ChangeNote">Why it was changed, or null.</param>
/// <param name="IsChecked">Whether a translation was held against what it translates.</param>
/// <param name="Values">Its values, with everything that is wrong.</param>
internal sealed record DocumentEdit(string Name, UrlSegment? Segment, string? ChangeNote, bool IsChecked, BoundForm Values);

/// <summary>The form of one document in one culture.</summary>
internal sealed class DocumentForm(ContentSchema schema, EditedDocument document)
{
    public const int NameMaxLength = 200;
    public const int ChangeNoteMaxLength = 500;

    public ContentSchema Schema => schema;

    public EditedDocument Document => document;

    public bool IsTranslation => document.Culture != Cultures.Default;

    /// <summary>The form that begins with the newest version.</summary>
    public DocumentForm FromNewest() => new(schema, document with { Base = document.Newest });

    /// <summary>Whether the document has an address of its own that editors choose. The top of the tree is at the root of the site.</summary>
    public bool HasSegment => document.Type.HasAddress && document.ParentId is not null;

    /// <summary>Whether the form shows a property: a translation has only what each culture says for itself.</summary>
    public bool Edits(PropertyDefinition property) => !IsTranslation || property.VariesByCulture;

    /// <summary>The values of a version as the form stores them: a translation has what it shares from the default culture as it is now.</summary>
    public PropertyBag ValuesOf(VersionContent? version) => document.Original is { } original
        ? TranslatedValues.Complete(version?.Properties ?? PropertyBag.Empty, original.Properties, document.Type)
        : version?.Properties ?? PropertyBag.Empty;

    /// <summary>The fields of a version, as nobody has touched them.</summary>
    public FormFields FieldsOf(VersionContent? version) => FieldsOf(version?.Entry.Name ?? "", version?.Entry.Segment, version?.Entry.Id, ValuesOf(version));

    /// <summary>The fields of values.</summary>
    public FormFields FieldsOf(string name, string? segment, Guid? versionId, PropertyBag values) =>
        FieldWriter.Write(schema, document.Type, Edits, values)
            .With(FieldNames.DocumentName, name)
            .With(FieldNames.Segment, segment is null || IsMadeFromName(name, segment) ? "" : segment)
            .With(FieldNames.Base, versionId?.ToString() ?? "");

    /// <summary>The fields of this form in what was sent; null when it can't come from this form.</summary>
    public FormFields? Read(IEnumerable<KeyValuePair<string, StringValues>> sent) => FormReading.Read(schema, document.Type, Edits, sent);

    /// <summary>The fields of this form in what was kept; null when it can't be shown any more.</summary>
    public FormFields? Read(FormFields kept) => FormReading.Read(schema, document.Type, Edits, kept);

    /// <summary>What a form says that began with a version.</summary>
    public DocumentEdit Bind(FormFields fields, VersionContent? version)
    {
        var values = FormBinder.Bind(schema, document.Type, Edits, fields, ValuesOf(version));
        var head = new List<FieldProblem>();
        var name = fields[FieldNames.DocumentName].Replace('\n', ' ').Trim();
        if (name.Length is 0 or > NameMaxLength)
            head.Add(new FieldProblem(FieldNames.DocumentName, $"Give it a name of 1 to {NameMaxLength} characters."));
        var note = fields[FieldNames.ChangeNote].Trim();
        if (note.Length > ChangeNoteMaxLength)
            head.Add(new FieldProblem(FieldNames.ChangeNote, $"The note has {note.Length} characters; it may have {ChangeNoteMaxLength}."));
        var segment = Segment(fields, version, head);
        if (RecommendationField.Problem(document, values.Properties, version?.Properties) is { } problem)
            head.Add(problem);
        return new DocumentEdit(
            name, segment, note.Length == 0 ? null : note, fields[FieldNames.Checked].Length > 0, values with { Problems = [.. head, .. values.Problems] });
    }

    private UrlSegment? Segment(FormFields fields, VersionContent? version, List<FieldProblem> problems)
    {
        if (!HasSegment || !fields.Has(FieldNames.Segment))
            return UrlSegment.TryParse(version?.Entry.Segment, out var stored) ? stored : null;
        var text = fields[FieldNames.Segment].Trim();
        if (text.Length == 0)
            return null;
        if (UrlSegment.TryParse(text, out var segment))
            return segment;
        problems.Add(new FieldProblem(
            FieldNames.Segment, $"The address may have small letters, digits and hyphens, and at most {UrlSegment.MaxLength} of them. You could write: {UrlSegment.FromName(text)}"));
        return null;
    }

    // While nothing is public, the address follows the name; afterwards it stays, because people have it.
    private bool IsMadeFromName(string name, string segment) => !document.IsPublic && UrlSegment.FromName(name).Value == segment;
}
