namespace Partnership.Editorial.Picking;

/// <summary>A document that somebody may pick, or has picked.</summary>
/// <param name="Id">The document.</param>
/// <param name="ContentType">The alias of its type.</param>
/// <param name="Name">Its name: the newest for those who may read it, the public one for everybody else.</param>
/// <param name="Place">Where it stands, in words; empty at the top of the tree.</param>
/// <param name="Address">The address that it has or would have; another page may have it while this one isn't public.</param>
public sealed record PickedItem(Guid Id, string ContentType, string Name, string Place, string Address);
