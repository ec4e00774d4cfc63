using Partnership.Content.Schema;
using Partnership.Web.Desk.Forms;

namespace Partnership.Web.Pages.Desk.Edit;

/// <summary>What the pickers of a form hold, so that all their names are asked for at once.</summary>
/// <param name="Items">The ids of documents.</param>
/// <param name="Files">The ids of files.</param>
internal sealed record EditorPicks(IReadOnlyCollection<Guid> Items, IReadOnlyCollection<Guid> Files)
{
    public static EditorPicks In(ContentSchema schema, DocumentForm form, FormFields fields)
    {
        var (items, files) = (new HashSet<Guid>(), new HashSet<Guid>());
        Collect(form.Document.Type.Properties.Where(form.Edits), "");
        return new EditorPicks(items, files);

        void Collect(IEnumerable<PropertyDefinition> properties, string prefix)
        {
            foreach (var property in properties)
            {
                var name = prefix + property.Alias;
                if (property.Editor is EditorKind.Items or EditorKind.Files)
                    (property.Editor == EditorKind.Items ? items : files).UnionWith(fields.Values(name).Select(v => Guid.TryParse(v, out var id) ? id : default).Where(i => i != default));
                else if (property.Editor == EditorKind.Blocks)
                    for (var index = 0; fields.Has(FieldNames.BlockType(name, index)); index++)
                        Collect(schema.Get(fields[FieldNames.BlockType(name, index)]).Properties, FieldNames.Block(name, index) + ".");
            }
        }
    }
}
