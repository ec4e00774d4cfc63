using Partnership.Content.Schema;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Tree;

/// <summary>The tree as somebody sees it who moves a document.</summary>
internal sealed class MovingView
{
    private readonly HashSet<Guid> branch;
    private readonly HashSet<string> takers;
    private readonly HashSet<string> leaders;
    private readonly TreePlace document;

    public MovingView(TreeMap map, Sight sight, ContentSchema schema, TreePlace document)
    {
        (Map, Sight, this.document) = (map, sight, document);
        branch = map.Branch(document.Id);
        takers = [.. schema.Types.Where(t => t.AllowedChildren.Contains(document.ContentType)).Select(t => t.Alias)];
        leaders = Leaders(schema, takers);
    }

    public TreeMap Map { get; }

    public Sight Sight { get; }

    /// <summary>Where the person begins to look.</summary>
    public IEnumerable<Guid> Tops => Sight.IsWhole
        ? Map.Below(null).Select(p => p.Id)
        : Sight.Branches.Where(b => Sees(b) && !Map.PathTo(b).Skip(1).Any(Sight.Branches.Contains));

    public bool Sees(Guid id) => Map.Find(id) is not null && Sight.Sees(Map.PathTo(id)) && !Map.IsInBin(id);

    public bool MayTake(Guid id) =>
        Map.Find(id) is { } place && takers.Contains(place.ContentType) && !branch.Contains(id) && id != document.ParentId
        && Sees(id) && Sight.May(DeskPermission.Arrange, Map.PathTo(id));

    public bool LeadsOn(Guid id) =>
        Map.Find(id) is { } place && leaders.Contains(place.ContentType) && !branch.Contains(id)
        && Map.Below(id).Any(p => !branch.Contains(p.Id) && (takers.Contains(p.ContentType) || leaders.Contains(p.ContentType)));

    // A type leads on when its children may be takers, or lead on themselves.
    private static HashSet<string> Leaders(ContentSchema schema, HashSet<string> takers)
    {
        var leaders = new HashSet<string>(StringComparer.Ordinal);
        while (schema.Types.Where(t => t.AllowedChildren.Any(c => takers.Contains(c) || leaders.Contains(c))).Any(t => leaders.Add(t.Alias)))
        {
            // Once more, until nothing is added: Any stops at the first that is new.
        }

        return leaders;
    }
}
