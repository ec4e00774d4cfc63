using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Drafting;
using Partnership.Editorial.Media;
using Partnership.Editorial.Picking;
using Partnership.Editorial.Store;
using Partnership.Web.Desk.Forms;
using Partnership.Web.Desk.Pickers;
using Partnership.Web.Site;

namespace Partnership.Web.Pages.Desk.Edit;

/// <summary>What the page of a form asks of the store.</summary>
internal sealed class EditDesk(
    ContentSchema schema, ReadForEdit reader, WorkingCopies copies, SaveEdit save, PickReader picks, PickChecks checks, MediaReader media, IOptions<SiteOptions> site, TimeProvider clock)
{
    /// <summary>For how long after they were last seen somebody counts as being there.</summary>
    private static readonly TimeSpan Presence = TimeSpan.FromMinutes(2);

    /// <summary>The languages that pages may be written in, the default one first.</summary>
    public IReadOnlyList<string> Cultures => site.Value.Cultures();

    public async Task<DocumentForm?> FindAsync(Guid userId, Guid id, string culture, Guid? baseVersionId, CancellationToken cancellationToken) =>
        await reader.FindAsync(userId, id, culture, baseVersionId, cancellationToken) is { } document ? new DocumentForm(schema, document) : null;

    public Task<KeptForm?> FindKeptAsync(Guid userId, Guid id, string culture, CancellationToken cancellationToken) => copies.FindAsync(userId, id, culture, cancellationToken);

    public Task<EditorialOutcome> SeeAsync(Guid userId, EditedDocument document, CancellationToken cancellationToken) =>
        copies.SeeAsync(userId, document.Id, document.Culture, cancellationToken);

    public Task<EditorialOutcome> DiscardAsync(Guid userId, EditedDocument document, CancellationToken cancellationToken) =>
        copies.DiscardAsync(userId, document.Id, document.Culture, cancellationToken);

    public Task<ImmutableArray<OtherEditor>> OthersAsync(Guid userId, EditedDocument document, CancellationToken cancellationToken) =>
        copies.OthersAsync(userId, document.Id, document.Culture, (clock.GetUtcNow() - Presence).UtcDateTime, cancellationToken);

    public Task<EditorialOutcome> KeepAsync(Guid userId, EditedDocument document, FormFields fields, CancellationToken cancellationToken) => copies.KeepAsync(
        new KeepFormOptions { UserId = userId, DocumentId = document.Id, Culture = document.Culture, BaseVersionId = document.Base?.Entry.Id, Form = fields.ToJson() }, cancellationToken);

    public Task<EditorialOutcome> SaveAsync(Guid userId, EditedDocument document, DocumentEdit edit, Guid? baseVersionId, CancellationToken cancellationToken) => save.RunAsync(
        new SaveEditOptions
        {
            UserId = userId,
            DocumentId = document.Id,
            Culture = document.Culture,
            BaseVersionId = baseVersionId,
            Name = edit.Name,
            Segment = edit.Segment,
            Properties = edit.Values.Properties,
            ChangeNote = edit.ChangeNote,
            EvenIfUnchanged = edit.IsChecked,
        },
        cancellationToken);

    /// <summary>What a form says, with everything that keeps it from being saved.</summary>
    public async Task<DocumentEdit> BindAsync(Guid userId, DocumentForm form, FormFields fields, CancellationToken cancellationToken)
    {
        var start = form.Document.Base;
        var edit = form.Bind(fields, start);
        var picked = await checks.CheckAsync(userId, form.Document.Type, edit.Values.Properties, form.ValuesOf(start), cancellationToken);
        return edit with { Values = edit.Values with { Problems = [.. edit.Values.Problems, .. picked] } };
    }

    /// <summary>The form as it is shown.</summary>
    public async Task<FormView> ShowAsync(Guid userId, DocumentForm form, FormFields fields, DocumentEdit edit, CancellationToken cancellationToken)
    {
        var picked = EditorPicks.In(schema, form, fields);
        return new FormView
        {
            Form = form,
            Fields = fields,
            Problems = new Dictionary<string, string>(),
            Missing = edit.Values.Missing,
            Items = (await picks.ItemsAsync(userId, picked.Items, cancellationToken)).ToDictionary(i => i.Id),
            Files = await checks.FilesAsync(userId, picked.Files, cancellationToken),
            IsChanged = !Says(form, edit, form.Document.Base),
        };
    }

    /// <summary>The form with what somebody looked for in one of its pickers; null when it has no such picker.</summary>
    public async Task<FormView?> FindAsync(Guid userId, FormView view, string field, CancellationToken cancellationToken)
    {
        var form = view.Form;
        var text = view.Fields[FieldNames.Find(field)];
        return FieldPath.Find(schema, form.Document.Type, form.Edits, view.Fields, field) switch
        {
            { Editor: EditorKind.Items } property => view with
            {
                FoundIn = field,
                Focus = field,
                Found = [.. (await picks.SearchItemsAsync(userId, PickTypes.Of(schema, property.ItemTypes), text, cancellationToken)).Select(i => new PickOption(i.Id, i.Name, i.Place))],
            },
            { Editor: EditorKind.Files } property => view with
            {
                FoundIn = field,
                Focus = field,
                Found = [.. (await media.ListAsync(userId, new MediaQuery { Find = text }, cancellationToken)).Files
                    .Where(f => property.Extensions.Count == 0 || property.Extensions.Contains(f.Extension))
                    .Select(f => new PickOption(f.Id, f.FileName, Pages.Shared.Amount.OfBytes(f.Bytes)))],
            },
            _ => null,
        };
    }

    /// <summary>What two versions, one of them not saved yet, have made different.</summary>
    public async Task<ImmutableArray<ConflictEntry>> CompareAsync(Guid userId, EditConflict conflict, PropertyBag yours, PropertyBag theirs, CancellationToken cancellationToken)
    {
        var ids = IdsIn(yours).Concat(IdsIn(theirs)).Distinct().ToList();
        var names = (await picks.ItemsAsync(userId, ids, cancellationToken)).Select(i => KeyValuePair.Create(i.Id, i.Name))
            .Concat((await checks.FilesAsync(userId, ids, cancellationToken)).Values.Select(f => KeyValuePair.Create(f.Id, f.FileName)))
            .ToDictionary();
        return conflict.Entries(id => names.GetValueOrDefault(id, "Something that is not there any more, or that you can’t see"));
    }

    /// <summary>Whether a form says exactly what a version says. Blocks may have other ids: a new block has none until it is saved.</summary>
    public static bool Says(DocumentForm form, DocumentEdit edit, VersionContent? version) =>
        edit.Name == (version?.Entry.Name ?? "")
        && edit.ChangeNote is null
        && edit.Values.Problems.All(p => version is null && p.Field == FieldNames.DocumentName)
        && (version is null || (edit.Segment ?? Partnership.Content.Routing.UrlSegment.FromName(edit.Name)).Value == version.Entry.Segment)
        && PropertyJson.Write(WithoutIds(edit.Values.Properties)) == PropertyJson.Write(WithoutIds(form.ValuesOf(version)));

    private static PropertyBag WithoutIds(PropertyBag values) => new(values.Select(v => KeyValuePair.Create(v.Key, v.Value is BlocksValue blocks
        ? new BlocksValue([.. blocks.Blocks.Select(b => b with { Id = Guid.Empty, Properties = WithoutIds(b.Properties) })])
        : v.Value)));

    private static IEnumerable<Guid> IdsIn(PropertyBag values) => values.SelectMany(v => v.Value switch
    {
        ItemsValue items => items.Ids,
        FilesValue files => files.Ids,
        BlocksValue blocks => blocks.Blocks.SelectMany(b => IdsIn(b.Properties)),
        _ => [],
    });
}
