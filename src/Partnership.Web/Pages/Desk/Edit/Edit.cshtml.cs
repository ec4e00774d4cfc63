using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Drafting;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.Documents;
using Partnership.Web.Desk.Forms;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Edit;

/// <summary>
/// The form of a document in one culture. Every button of it sends the whole form, so that each of them works without scripts and
/// none of them loses what was typed.
/// </summary>
public sealed partial class EditModel : DeskPage
{
    private const string Save = "save";
    private const string SaveAndClose = "close";
    private const string Keep = "keep";
    private const string Discard = "discard";
    private const string Show = "show";
    private const string Find = "find:";
    private const string Merge = "merge";
    private const string MergeAndEdit = "merge-edit";

    /// <summary>The document.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The culture.</summary>
    [FromQuery]
    public string Culture { get; set; } = Cultures.Default;

    /// <inheritdoc />
    public override string Title => (Conflict is null ? "Edit: " : "Two changes: ") + Name;

    /// <inheritdoc />
    public override string Section => "/desk/content";

    internal string Name => Document.Newest?.Entry.Name ?? Document.Original?.Entry.Name ?? Document.Type.Name;

    internal EditedDocument Document => View.Form.Document;

    internal FormView View { get; private set; } = null!; // a handler that shows the page has set it

    /// <summary>When the form that is shown was kept, in UTC; null when it is the saved version.</summary>
    internal DateTime? KeptAt { get; private set; }

    internal ImmutableArray<OtherEditor> Others { get; private set; } = [];

    /// <summary>What two people have made different, when it came to that.</summary>
    internal ImmutableArray<ConflictEntry>? Conflict { get; private set; }

    internal IReadOnlyList<Language> Languages => [.. Desk.Cultures.Select(Language.Of)];

    /// <summary>Whether the default culture was saved after this translation.</summary>
    internal bool IsStale => Document.Translations.Any(t => t.Culture == Culture && t.IsStale);

    private EditDesk Desk => HttpContext.RequestServices.GetRequiredService<EditDesk>();

    /// <summary>Shows the form: what was kept last, or else the newest version.</summary>
    public async Task<IActionResult> OnGetAsync(bool saved, CancellationToken cancellationToken)
    {
        var kept = await Desk.FindKeptAsync(UserId, Id, Culture, cancellationToken);
        var (form, refused) = await OpenAsync(kept?.BaseVersionId, cancellationToken);
        if (form is null)
            return refused;
        if (form.IsTranslation && form.Document.Original is null)
        {
            Message = "Write the English first. Then it can be translated.";
            return LocalRedirect(DocumentLinks.Edit(Id, Cultures.Default));
        }

        if (form.Document.Type.Properties.Any(p => p.Visibility == PropertyVisibility.Internal))
            await HttpContext.RequestServices.GetRequiredService<AuditTrail>().RecordAsync(
                UserId, Person.Name, AuditAction.ViewedRestricted, Id, null, "edit", cancellationToken);
        await Desk.SeeAsync(UserId, form.Document, cancellationToken);
        var fields = kept is null ? null : await TakeUpAsync(form, kept, cancellationToken);
        if (fields is null)
            form = form.FromNewest();
        await ShowAsync(form, fields ?? form.FieldsOf(form.Document.Newest), cancellationToken);
        if (saved)
            View = View with { Hints = HintsOf(View) };
        return Page();
    }

    /// <summary>Does what a button of the form says.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (form, fields, refused) = await ReadFormAsync(cancellationToken);
        if (form is null || fields is null)
            return refused;
        if (!IsOwn(fields))
        {
            ModelState.AddModelError("", $"This was written before {Person.Name} signed in. Look whether it is yours, then press the button again.");
            return await ShowAsync(form, fields, cancellationToken, StatusCodes.Status409Conflict);
        }

        var step = Request.Form[FieldNames.Do].ToString();
        switch (step)
        {
            case Save or SaveAndClose:
                return await SaveAsync(form, fields, step, cancellationToken);
            case Merge or MergeAndEdit:
                return await MergeAsync(form, fields, step, cancellationToken);
            case Discard:
                await Desk.DiscardAsync(UserId, form.Document, cancellationToken);
                Message = "Your unsaved changes are thrown away.";
                return LocalRedirect(DocumentLinks.Edit(Id, Culture));
            case Keep:
                return await AnswerAsync(
                    form, fields, await Desk.KeepAsync(UserId, form.Document, fields, cancellationToken), "Kept for later. Nobody else sees it until you save.",
                    DocumentLinks.Edit(Id, Culture), cancellationToken);
        }

        var arranged = step switch
        {
            Show => (fields, ""),
            _ when step.StartsWith(Find, StringComparison.Ordinal) => (fields, step[Find.Length..]),
            _ => FormArrangement.Apply(form.Schema, form.Document.Type, form.Edits, fields, step),
        };
        if (arranged is not var (next, focus))
            return BadRequest();
        await Desk.KeepAsync(UserId, form.Document, next, cancellationToken);
        await ShowAsync(form, next, cancellationToken);
        View = View with { Focus = focus };
        if (!step.StartsWith(Find, StringComparison.Ordinal))
            return Page();
        if (await Desk.FindAsync(UserId, View, focus, cancellationToken) is not { } found)
            return BadRequest();
        View = found;
        return Page();
    }

    private async Task<IActionResult> ShowAsync(
        DocumentForm form, FormFields fields, CancellationToken cancellationToken, int status = StatusCodes.Status200OK, DocumentEdit? edit = null)
    {
        edit ??= form.Bind(fields, form.Document.Base);
        View = await Desk.ShowAsync(UserId, form, fields, edit, cancellationToken);
        Others = await Desk.OthersAsync(UserId, form.Document, cancellationToken);
        if (status == StatusCodes.Status422UnprocessableEntity)
        {
            View = View with { Problems = edit.Values.Problems.GroupBy(p => p.Field).ToDictionary(g => g.Key, g => g.First().Reason) };
            foreach (var (field, reason) in edit.Values.Problems)
                ModelState.AddModelError(field, reason);
        }

        Response.StatusCode = status;
        return Page();
    }

    private async Task<(DocumentForm? Form, FormFields? Fields, IActionResult Refused)> ReadFormAsync(CancellationToken cancellationToken)
    {
        var sent = await Request.ReadFormAsync(cancellationToken);
        var start = sent[FieldNames.Base].ToString();
        if (start.Length > 0 && !Guid.TryParse(start, out _))
            return (null, null, BadRequest());
        var (form, refused) = await OpenAsync(start.Length == 0 ? null : Guid.Parse(start), cancellationToken);
        if (form is null)
            return (null, null, refused);
        if ((start.Length > 0 && form.Document.Base is null) || (form.IsTranslation && form.Document.Original is null))
            return (null, null, BadRequest());
        return form.Read(sent) is { } fields ? (form, fields, refused) : (null, null, BadRequest());
    }

    private async Task<(DocumentForm? Form, IActionResult Refused)> OpenAsync(Guid? baseVersionId, CancellationToken cancellationToken)
    {
        if (!Desk.Cultures.Contains(Culture) || await Desk.FindAsync(UserId, Id, Culture, baseVersionId, cancellationToken) is not { } form
            || form.Document.IsBinned || form.Document.Type.Kind is DocumentKind.Element or DocumentKind.Composition)
            return (null, NotFound());
        return Catalogue.Allows(form.Document.Actor.Roles, DeskPermission.Write) ? (form, NotFound()) : (null, StatusCode(StatusCodes.Status403Forbidden));
    }

    private bool IsOwn(FormFields fields) => fields[FieldNames.User] == UserId.ToString();

    private static Dictionary<string, TextHints> HintsOf(FormView view) => view.Groups.SelectMany(g => g.Fields)
        .SelectMany(f => f.Property.Editor == EditorKind.Blocks ? f.Blocks.SelectMany(b => b.Fields) : [f])
        .Where(f => TextHints.Suit(f.Property))
        .ToDictionary(f => f.Name, f => TextHints.OfField(view.Fields, f.Property, f.Name));
}
