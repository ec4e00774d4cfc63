using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;

namespace Partnership.Umbraco.Tests.Host;

/// <summary>A property editor that Umbraco.Cms.Core does not hold: only its alias matters here.</summary>
internal sealed class PlayedEditor : DataEditor
{
    private static readonly string[] Aliases =
    [
        Constants.PropertyEditors.Aliases.TextBox, Constants.PropertyEditors.Aliases.TextArea, Constants.PropertyEditors.Aliases.RichText, Constants.PropertyEditors.Aliases.Boolean,
        Constants.PropertyEditors.Aliases.DateTime, Constants.PropertyEditors.Aliases.DropDownListFlexible, Constants.PropertyEditors.Aliases.CheckBoxList,
        Constants.PropertyEditors.Aliases.Tags, Constants.PropertyEditors.Aliases.EmailAddress, Constants.PropertyEditors.Aliases.MultiNodeTreePicker,
        Constants.PropertyEditors.Aliases.MediaPicker3, Constants.PropertyEditors.Aliases.BlockList,
    ];

    private PlayedEditor(IDataValueEditorFactory factory, string alias)
        : base(factory) => Alias = alias;

    /// <summary>Every editor that the content model needs: Umbraco's own where Core has them.</summary>
    public static PropertyEditorCollection All(IDataValueEditorFactory factory, global::Umbraco.Cms.Core.IO.IIOHelper io) => new(new DataEditorCollection(() =>
    [
        new LabelPropertyEditor(factory, io),
        new DecimalPropertyEditor(factory),
        new ContentPickerPropertyEditor(factory, io),
        .. Aliases.Select(a => new PlayedEditor(factory, a)),
    ]));
}
