using System.Collections.Immutable;
using Partnership.Content.Routing;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Publishing.Comparing;
using Partnership.Web.Desk.Forms;

namespace Partnership.Web.Pages.Desk.Edit;

/// <summary>Something that two people have made different.</summary>
/// <param name="Key">Its name in the form: the alias of a property, or the field of the name or the address.</param>
/// <param name="Label">What editors call it.</param>
/// <param name="Theirs">What the saved version says.</param>
/// <param name="Yours">What the form says.</param>
/// <param name="Blocks">The blocks that differ.</param>
/// <param name="OnlyMarkupDiffers">Whether the words are the same.</param>
/// <param name="Suggested">The side that only one of them has changed; null when both have.</param>
internal sealed record ConflictEntry(
    string Key, string Label, ImmutableArray<TextRun> Theirs, ImmutableArray<TextRun> Yours, ImmutableArray<BlockDifference> Blocks, bool OnlyMarkupDiffers, string? Suggested);

/// <summary>Two sides of a document: what somebody has saved meanwhile, and what the form says. Both are kept until somebody chooses.</summary>
internal sealed class EditConflict(DocumentForm form, DocumentEdit edit, VersionContent newest, VersionContent? start)
{
    public const string Yours = "yours";
    public const string Theirs = "theirs";

    private string YourSegment => (edit.Segment ?? UrlSegment.FromName(edit.Name)).Value;

    // Then there is nothing to choose: the address is made from whichever name is taken.
    private bool FollowsName => edit.Segment is null && newest.Entry.Segment == UrlSegment.FromName(newest.Entry.Name).Value;

    /// <summary>The name of the field that chooses a side.</summary>
    public static string Choice(string key) => "merge." + key;

    /// <summary>Everything that differs.</summary>
    public ImmutableArray<ConflictEntry> Entries(Func<Guid, string> labelOf)
    {
        var (theirs, before) = (form.ValuesOf(newest), start is null ? null : form.ValuesOf(start));
        return
        [
            .. Head(FieldNames.DocumentName, "Name", newest.Entry.Name, edit.Name, start?.Entry.Name),
            .. form.HasSegment && !FollowsName ? Head(FieldNames.Segment, "Address", newest.Entry.Segment, YourSegment, start?.Entry.Segment) : [],
            .. VersionComparison.Of(theirs, edit.Values.Properties, form.Document.Type, form.Schema, labelOf)
                .Where(d => form.Document.Type.Find(d.Alias) is { } property && form.Edits(property))
                .Select(d => new ConflictEntry(
                    d.Alias, d.Name, d.Before, d.After, d.Blocks, d.OnlyMarkupDiffers,
                    Suggestion(Json(theirs, d.Alias), Json(edit.Values.Properties, d.Alias), before is null ? null : Json(before, d.Alias)))),
        ];
    }

    /// <summary>What comes of it when of everything that differs one side is taken.</summary>
    /// <param name="sideOf">The side that was chosen for a key.</param>
    public (string Name, UrlSegment? Segment, PropertyBag Values) Merge(Func<string, string?> sideOf)
    {
        var theirs = form.ValuesOf(newest);
        return (
            sideOf(FieldNames.DocumentName) == Theirs ? newest.Entry.Name : edit.Name,
            sideOf(FieldNames.Segment) == Theirs ? UrlSegment.Parse(newest.Entry.Segment) : edit.Segment,
            new PropertyBag(
                from property in form.Document.Type.Properties
                let value = (sideOf(property.Alias) == Theirs ? theirs : edit.Values.Properties)[property.Alias]
                where value is not null
                select KeyValuePair.Create(property.Alias, value)));
    }

    private static IEnumerable<ConflictEntry> Head(string key, string label, string theirs, string yours, string? before)
    {
        if (theirs == yours)
            return [];
        var (left, right) = TextComparison.Of(theirs, yours);
        return [new ConflictEntry(key, label, left, right, [], false, Suggestion(theirs, yours, before))];
    }

    private static string? Suggestion(string theirs, string yours, string? before) => before switch
    {
        null => null,
        _ when before == theirs => Yours,
        _ when before == yours => Theirs,
        _ => null,
    };

    private static string Json(PropertyBag values, string alias) =>
        values[alias] is { } value ? PropertyJson.Write(new PropertyBag([KeyValuePair.Create(alias, value)])) : "";
}
