using Partnership.Editorial.Media;
using Partnership.Editorial.Picking;
using Partnership.Editorial.Workflow;
using Partnership.Web.Desk.Forms;

namespace Partnership.Web.Pages.Desk.Edit;

/// <summary>A form as it is shown: its fields as somebody filled them in, with what belongs beside them.</summary>
internal sealed record FormView
{
    // What every page has besides its text comes after what makes it this page.
    private const string LastGroup = "Page details";

    public required DocumentForm Form { get; init; }

    public required FormFields Fields { get; init; }

    /// <summary>What is wrong, by field.</summary>
    public required IReadOnlyDictionary<string, string> Problems { get; init; }

    /// <summary>What a draft may lack, for the list above the form.</summary>
    public required IReadOnlyList<FieldProblem> Missing { get; init; }

    /// <summary>The picked documents that are there and to be seen.</summary>
    public required IReadOnlyDictionary<Guid, PickedItem> Items { get; init; }

    /// <summary>The picked files.</summary>
    public required IReadOnlyDictionary<Guid, MediaEntry> Files { get; init; }

    /// <summary>The field of the picker in which somebody looked for something, or null.</summary>
    public string? FoundIn { get; init; }

    /// <summary>What was found.</summary>
    public IReadOnlyList<PickOption> Found { get; init; } = [];

    /// <summary>The field to go on with, after a step that sent the form, or null.</summary>
    public string? Focus { get; init; }

    /// <summary>Hints about texts, by field.</summary>
    public IReadOnlyDictionary<string, TextHints> Hints { get; init; } = new Dictionary<string, TextHints>();

    /// <summary>Whether the form says something else than the version that it began with.</summary>
    public bool IsChanged { get; init; }

    /// <summary>The fields by their groups, in the order of the schema.</summary>
    public IReadOnlyList<FieldGroup> Groups =>
    [
        .. Form.Document.Type.Properties.Where(Form.Edits)
            .GroupBy(p => p.Group)
            .OrderBy(g => g.Key == LastGroup)
            .Select(g => new FieldGroup(g.Key, [.. g.Select(p => new FieldView(this, Form.Document.Type, p, p.Alias, p.Alias, Form.Document.Original?.Properties))])),
    ];

    /// <summary>The open comments that stand beside no field: on the document as a whole, and on what is in no field of this form any more.</summary>
    public IReadOnlyList<CommentEntry> OtherComments
    {
        get
        {
            var shown = Groups.SelectMany(g => g.Fields).SelectMany(f => f.All).Select(f => f.Place).ToHashSet(StringComparer.Ordinal);
            return [.. Form.Document.Comments.Where(c => c.Property is null || !shown.Contains(c.Property))];
        }
    }

    /// <summary>What is wrong with a field, or null.</summary>
    public string? ProblemOf(string name) => Problems.GetValueOrDefault(name);
}

/// <summary>The fields under one heading.</summary>
internal sealed record FieldGroup(string Name, IReadOnlyList<FieldView> Fields)
{
    public string Id => "group_" + string.Concat(Name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '_'));
}

/// <summary>Something to pick.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where it stands, or how large it is.</param>
internal sealed record PickOption(Guid Id, string Name, string Place);
