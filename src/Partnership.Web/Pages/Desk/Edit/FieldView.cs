using System.Collections.Immutable;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Editorial.RichText;
using Partnership.Editorial.Workflow;
using Partnership.Web.Desk.Forms;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Edit;

/// <summary>One field of a form.</summary>
/// <param name="Form">The form.</param>
/// <param name="Owner">The type that has the property: the document's, or that of a block.</param>
/// <param name="Property">The property.</param>
/// <param name="Name">The name of the field.</param>
/// <param name="Place">What comments call it.</param>
/// <param name="Original">The values of the document or block in the default culture, for a translation; else null.</param>
internal sealed record FieldView(FormView Form, DocumentType Owner, PropertyDefinition Property, string Name, string Place, PropertyBag? Original)
{
    private const int MostRadios = 7;

    public string Id => FieldIds.Of(Name);

    public string Value => Form.Fields[Name];

    public ImmutableArray<string> Values => Form.Fields.Values(Name);

    public string? Problem => Form.ProblemOf(Name);

    public bool IsInternal => Property.Visibility == PropertyVisibility.Internal;

    public bool IsSingle => Property.MaxItems == 1;

    public bool IsFocused => Form.Focus == Name;

    public IReadOnlyList<CommentEntry> Comments => [.. Form.Form.Document.Comments.Where(c => c.Property == Place)];

    public TextHints? Hints => Form.Hints.GetValueOrDefault(Name);

    /// <summary>The ids of what is said about the field.</summary>
    public string? DescribedBy => string.Join(
        ' ', new[] { Property.Description is null ? null : Id + "_hint", Problem is null ? null : Id + "_error", OriginalText.IsEmpty ? null : Id + "_original", Comments.Count == 0 ? null : Id + "_comments" }.Where(i => i is not null)) is { Length: > 0 } ids
        ? ids
        : null;

    /// <summary>The language and direction of what is written into the field.</summary>
    public (string Culture, string Direction) Language => Form.Form.IsTranslation
        ? (Form.Form.Document.Culture, Pages.Shared.Direction.Of(Form.Form.Document.Culture))
        : (Form.Form.Document.Culture, "ltr");

    /// <summary>What the default culture says in the field, in paragraphs, for a translator.</summary>
    public ImmutableArray<string> OriginalText => Original?[Property.Alias] switch
    {
        TextValue text => [.. text.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Property.LabelOf)],
        RichTextValue rich => [.. RichTextWords.PiecesOf(rich.Markup)],
        TextListValue list => [.. list.Texts.Select(Property.LabelOf)],
        NumberValue number => [FieldWriter.Number(number.Number)],
        _ => [],
    };

    /// <summary>The partial view that shows the field.</summary>
    public string Partial => Property.Editor switch
    {
        _ when RecommendationField.Is(Owner, Property) => Options.Count > MostRadios ? "_Select" : "_Radios",
        EditorKind.LongText or EditorKind.Tags => "_TextBox",
        EditorKind.RichText => "_RichText",
        EditorKind.Boolean => "_Radios",
        EditorKind.Date => "_Date",
        EditorKind.Choice => Options.Count > MostRadios ? "_Select" : "_Radios",
        EditorKind.Choices => "_Checkboxes",
        EditorKind.Items or EditorKind.Files => "_Picker",
        EditorKind.Blocks => "_Blocks",
        _ => "_Line",
    };

    /// <summary>What can be chosen, the value that is there included, whether the schema still offers it or not.</summary>
    public IReadOnlyList<Choice> Options
    {
        get
        {
            IEnumerable<Choice> offered = Property.Editor switch
            {
                EditorKind.Boolean => [new Choice { Value = "true", Label = "Yes" }, new Choice { Value = "false", Label = "No" }],
                _ when RecommendationField.Is(Owner, Property) => Form.Form.Document.Recommendations.Select(r => new Choice { Value = r.Number, Label = $"{r.Number}. {r.Text}" }),
                _ => Property.Choices,
            };
            var all = offered.ToList();
            all.AddRange(Values.Where(v => v.Length > 0 && all.All(o => o.Value != v)).Select(v => new Choice { Value = v, Label = $"{v} (not offered any more)" }));
            return all;
        }
    }

    /// <summary>The type of an input, for the keyboard of a phone.</summary>
    public string InputType => Property.Editor switch
    {
        EditorKind.Email => "email",
        EditorKind.Phone => "tel",
        EditorKind.Url => "url",
        _ => "text",
    };

    /// <summary>A formatted text for its box.</summary>
    public RichTextBox Box => RichTextBox.Of(Value, Form.Fields[FieldNames.Format(Name)], Form.Fields[FieldNames.Original(Name)]);

    /// <summary>The blocks of a list.</summary>
    public IReadOnlyList<BlockView> Blocks
    {
        get
        {
            var originals = Original?.Blocks(Property.Alias) ?? [];
            return
            [
                .. Enumerable.Range(0, FormArrangement.CountBlocks(Form.Fields, Name)).Select(index =>
                {
                    var type = Form.Form.Schema.Get(Form.Fields[FieldNames.BlockType(Name, index)]);
                    var original = index < originals.Length && originals[index].ContentType == type.Alias ? originals[index].Properties : null;
                    return new BlockView(
                        FieldNames.Block(Name, index), index, type, [.. type.Properties.Select(p => new FieldView(Form, type, p, FieldNames.InBlock(Name, index, p.Alias), PlaceIn(index, p), original))]);
                }),
            ];
        }
    }

    /// <summary>This field and those in its blocks.</summary>
    public IEnumerable<FieldView> All => Property.Editor == EditorKind.Blocks ? Blocks.SelectMany(b => b.Fields).SelectMany(f => f.All).Prepend(this) : [this];

    /// <summary>What is picked, with its names as far as they may be told.</summary>
    public IReadOnlyList<PickOption> Picked =>
    [
        .. from text in Values
           where Guid.TryParse(text, out _)
           let id = Guid.Parse(text)
           select Property.Editor == EditorKind.Items
               ? Form.Items.TryGetValue(id, out var item)
                   ? new PickOption(id, item.Name, item.Place)
                   : new PickOption(id, "A page that is not there any more, or that you can’t see", "")
               : Form.Files.TryGetValue(id, out var file)
                   ? new PickOption(id, file.FileName, Pages.Shared.Amount.OfBytes(file.Bytes))
                   : new PickOption(id, "A file that is not there any more", ""),
    ];

    // A block that was just added has no id yet, and no comments.
    private string PlaceIn(int index, PropertyDefinition property) =>
        CommentPlaces.InBlock(Place, Guid.TryParse(Form.Fields[FieldNames.BlockId(Name, index)], out var id) ? id : Guid.Empty, property.Alias);
}

/// <summary>One block of a list.</summary>
/// <param name="Name">The name that its fields begin with.</param>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Type">Its type.</param>
/// <param name="Fields">Its fields.</param>
internal sealed record BlockView(string Name, int Index, DocumentType Type, IReadOnlyList<FieldView> Fields)
{
    public string Id => FieldIds.Of(Name);

    public string Heading => $"{Type.Name} {Index + 1}";
}

/// <summary>A formatted text for its box, whichever editor it came from.</summary>
/// <param name="Text">The text as Markdown, as it was typed if it was typed so.</param>
/// <param name="Markup">The same as markup.</param>
/// <param name="Lost">What the box can't show, in words.</param>
internal sealed record RichTextBox(string Text, string Markup, IReadOnlyList<string> Lost)
{
    /// <summary>The box for what a form says.</summary>
    public static RichTextBox Of(string text, string format, string original)
    {
        var markup = RichTextField.Read(text, format, original);
        var box = RichTextMarkdown.FromHtml(markup);
        return new RichTextBox(format == RichTextField.Html ? box.Markdown : text, markup, box.Lost);
    }
}
