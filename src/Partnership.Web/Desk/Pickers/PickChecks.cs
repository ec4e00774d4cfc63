using System.Collections.Immutable;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Editorial.Media;
using Partnership.Editorial.Picking;
using Partnership.Web.Desk.Forms;

namespace Partnership.Web.Desk.Pickers;

/// <summary>Makes sure that what somebody picks is there, of a type that may be picked, and for them to see. What was picked before may stay.</summary>
internal sealed class PickChecks(ContentSchema schema, PickReader reader, MediaReader media)
{
    /// <summary>What is wrong with the picked documents and files of a form.</summary>
    public async Task<ImmutableArray<FieldProblem>> CheckAsync(Guid userId, DocumentType type, PropertyBag values, PropertyBag stored, CancellationToken cancellationToken)
    {
        var before = Picks(stored, type, "").Select(p => p.Id).ToHashSet();
        var fresh = Picks(values, type, "").Where(p => !before.Contains(p.Id)).ToList();
        if (fresh.Count == 0)
            return [];
        var items = (await reader.ItemsAsync(userId, IdsOf(fresh, EditorKind.Items), cancellationToken)).ToDictionary(i => i.Id);
        var files = await FilesAsync(userId, IdsOf(fresh, EditorKind.Files), cancellationToken);
        return
        [
            .. fresh.Where(p => p.Property.Editor == EditorKind.Items
                    ? !items.TryGetValue(p.Id, out var item) || !PickTypes.Of(schema, p.Property.ItemTypes).Contains(item.ContentType)
                    : !files.TryGetValue(p.Id, out var file) || (p.Property.Extensions.Count > 0 && !p.Property.Extensions.Contains(file.Extension)))
                .Select(p => new FieldProblem(p.Field, $"'{p.Property.Name}' has something that is not there any more, or may not be chosen here. Take it out, or choose another."))
                .Distinct(),
        ];
    }

    /// <summary>The files of some ids that are there and for the person to see.</summary>
    public async Task<Dictionary<Guid, MediaEntry>> FilesAsync(Guid userId, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var files = new Dictionary<Guid, MediaEntry>();
        foreach (var id in ids)
            if (await media.FindFileAsync(userId, id, cancellationToken) is { } file)
                files[id] = file;
        return files;
    }

    private static List<Guid> IdsOf(IEnumerable<Pick> picks, EditorKind editor) => [.. picks.Where(p => p.Property.Editor == editor).Select(p => p.Id).Distinct()];

    private IEnumerable<Pick> Picks(PropertyBag values, DocumentType type, string prefix) =>
        from property in type.Properties
        let field = prefix + property.Alias
        from pick in values[property.Alias] switch
        {
            ItemsValue items => items.Ids.Select(id => new Pick(field, property, id)),
            FilesValue files => files.Ids.Select(id => new Pick(field, property, id)),
            BlocksValue blocks => blocks.Blocks.SelectMany((b, i) => Picks(b.Properties, schema.Get(b.ContentType), FieldNames.Block(field, i) + ".")),
            _ => [],
        }
        select pick;

    private sealed record Pick(string Field, PropertyDefinition Property, Guid Id);
}
