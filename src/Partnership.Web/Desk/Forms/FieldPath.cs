using Partnership.Content.Schema;

namespace Partnership.Web.Desk.Forms;

/// <summary>Finds the property of a field by its name.</summary>
internal static class FieldPath
{
    /// <summary>The property, or null when the form has no such field.</summary>
    public static PropertyDefinition? Find(ContentSchema schema, DocumentType type, Func<PropertyDefinition, bool> edits, FormFields fields, string name)
    {
        var (current, path, allowed) = (type, "", edits);
        foreach (var part in name.Split('.'))
        {
            var bracket = part.IndexOf('[', StringComparison.Ordinal);
            var alias = bracket < 0 ? part : part[..bracket];
            if (current.Find(alias) is not { } property || !allowed(property))
                return null;
            path += part;
            if (path.Length == name.Length)
                return bracket < 0 ? property : null;
            if (property.Editor != EditorKind.Blocks || schema.Find(fields[path + ".$type"]) is not { } element)
                return null;
            (current, path, allowed) = (element, path + ".", static _ => true);
        }

        return null;
    }
}
