using System.Globalization;
using Partnership.Content.Schema;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Partnership.Umbraco.Model;

/// <summary>Which data type a property of the schema has. Plain ones are shared; those with settings of their own are not.</summary>
internal static class DataTypes
{
    private const string Ui = "Umb.PropertyEditorUi.";

    /// <summary>What the plug-in writes and editors only read.</summary>
    public static DataTypePlan ReadOnly { get; } = Plain("readOnly", "written by the site", Constants.PropertyEditors.Aliases.Label, "Label", ValueStorageType.Ntext)
        with
    { Configuration = Settings(("umbracoDataValueType", "TEXT")) };

    /// <summary>Formatted text, with what readers of the site may get: headings, lists, links, tables.</summary>
    private static readonly string[] RichTextExtensions =
    [
        "Umb.Tiptap.RichTextEssentials", "Umb.Tiptap.Bold", "Umb.Tiptap.Italic", "Umb.Tiptap.Heading", "Umb.Tiptap.BulletList",
        "Umb.Tiptap.OrderedList", "Umb.Tiptap.Blockquote", "Umb.Tiptap.Link", "Umb.Tiptap.Table", "Umb.Tiptap.Figure", "Umb.Tiptap.Image", "Umb.Tiptap.MediaUpload",
    ];

    private static readonly string[] RichTextTools =
    [
        "Umb.Tiptap.Toolbar.Heading2", "Umb.Tiptap.Toolbar.Heading3", "Umb.Tiptap.Toolbar.Bold", "Umb.Tiptap.Toolbar.Italic", "Umb.Tiptap.Toolbar.BulletList",
        "Umb.Tiptap.Toolbar.OrderedList", "Umb.Tiptap.Toolbar.Blockquote", "Umb.Tiptap.Toolbar.Link", "Umb.Tiptap.Toolbar.Unlink", "Umb.Tiptap.Toolbar.Table", "Umb.Tiptap.Toolbar.MediaPicker",
    ];

    /// <summary>The data type of a property.</summary>
    /// <param name="owner">The alias of the type that has the property.</param>
    /// <param name="property">The property.</param>
    public static DataTypePlan Of(string owner, PropertyDefinition property) => property.Editor switch
    {
        EditorKind.LongText => Text("longText", "text of several lines", Constants.PropertyEditors.Aliases.TextArea, "TextArea", ValueStorageType.Ntext, property.MaxLength),
        EditorKind.RichText => Plain("richText", "formatted text", Constants.PropertyEditors.Aliases.RichText, "Tiptap", ValueStorageType.Ntext)
            with
        { Configuration = Settings(("extensions", RichTextExtensions), ("toolbar", new[] { new[] { RichTextTools } }), ("maxImageSize", 800), ("overlaySize", "medium")) },
        EditorKind.Number => Number(owner, property),
        EditorKind.Boolean => Plain("boolean", "yes or no", Constants.PropertyEditors.Aliases.Boolean, "Toggle", ValueStorageType.Integer),
        EditorKind.Date => Plain("date", "a day", Constants.PropertyEditors.Aliases.DateTime, "DatePicker", ValueStorageType.Date)
            with
        { Configuration = Settings(("format", "YYYY-MM-DD")) },
        EditorKind.Choice => Own(owner, property, Constants.PropertyEditors.Aliases.DropDownListFlexible, "Dropdown", ValueStorageType.Nvarchar, ("multiple", false), ("items", Labels(property))),
        EditorKind.Choices => Own(owner, property, Constants.PropertyEditors.Aliases.CheckBoxList, "CheckBoxList", ValueStorageType.Nvarchar, ("items", Labels(property))),
        EditorKind.Tags => Own(owner, property, Constants.PropertyEditors.Aliases.Tags, "Tags", ValueStorageType.Ntext, ("group", property.Alias), ("storageType", "Json")),
        EditorKind.Email => Plain("email", "email address", Constants.PropertyEditors.Aliases.EmailAddress, "EmailAddress", ValueStorageType.Nvarchar),
        EditorKind.Items => Items(owner, property),
        EditorKind.Files => Own(owner, property, Constants.PropertyEditors.Aliases.MediaPicker3, "MediaPicker", ValueStorageType.Ntext, ("multiple", property.MaxItems != 1), ("validationLimit", Limit(property))),
        EditorKind.Blocks => Own(owner, property, Constants.PropertyEditors.Aliases.BlockList, "BlockList", ValueStorageType.Ntext, ("blocks", Blocks(property)), ("validationLimit", Limit(property))),
        _ => Text("text", "text", Constants.PropertyEditors.Aliases.TextBox, "TextBox", ValueStorageType.Nvarchar, property.MaxLength),
    };

    private static DataTypePlan Items(string owner, PropertyDefinition property) => property.MaxItems == 1
        ? Plain("item", "a page of this site", Constants.PropertyEditors.Aliases.ContentPicker, "DocumentPicker", ValueStorageType.Nvarchar)
        : Own(
            owner, property, Constants.PropertyEditors.Aliases.MultiNodeTreePicker, "ContentPicker", ValueStorageType.Ntext,
            ("startNode", new Dictionary<string, object> { ["type"] = "content" }),
            ("filter", string.Join(',', property.ItemTypes.Select(t => ContentTypePlan.KeyOf(t)))),
            ("minNumber", property.MinItems ?? 0),
            ("maxNumber", property.MaxItems ?? 0));

    private static DataTypePlan Number(string owner, PropertyDefinition property)
    {
        var limits = new List<(string, object)>();
        if (property.Minimum is { } least)
            limits.Add(("min", least));
        if (property.Maximum is { } most)
            limits.Add(("max", most));
        return Own(owner, property, Constants.PropertyEditors.Aliases.Decimal, "Decimal", ValueStorageType.Decimal, [.. limits]);
    }

    private static DataTypePlan Text(string id, string name, string editor, string ui, ValueStorageType storage, int? most) => most is { } length
        ? Plain(string.Create(CultureInfo.InvariantCulture, $"{id}:{length}"), string.Create(CultureInfo.InvariantCulture, $"{name}, at most {length} characters"), editor, ui, storage)
            with
        { Configuration = Settings(("maxChars", length)) }
        : Plain(id, name, editor, ui, storage);

    private static DataTypePlan Plain(string id, string name, string editor, string ui, ValueStorageType storage) =>
        new() { Id = id, Name = $"Partnership: {name}", EditorAlias = editor, EditorUiAlias = Ui + ui, Storage = storage };

    private static DataTypePlan Own(string owner, PropertyDefinition property, string editor, string ui, ValueStorageType storage, params (string, object)[] settings) =>
        Plain($"{owner}.{property.Alias}", $"{owner}, {property.Name}", editor, ui, storage) with { Configuration = Settings(settings) };

    private static Dictionary<string, object> Settings(params (string Name, object Value)[] settings) => settings.ToDictionary(s => s.Name, s => s.Value);

    private static string[] Labels(PropertyDefinition property) => [.. property.Choices.Select(c => c.Label)];

    private static Dictionary<string, object>[] Blocks(PropertyDefinition property) =>
        [.. property.BlockTypes.Select(t => new Dictionary<string, object> { ["contentElementTypeKey"] = ContentTypePlan.KeyOf(t) })];

    private static Dictionary<string, object> Limit(PropertyDefinition property)
    {
        var limit = new Dictionary<string, object>();
        if (property.MinItems is { } least)
            limit["min"] = least;
        if (property.MaxItems is { } most)
            limit["max"] = most;
        return limit;
    }
}
