namespace Partnership.Editorial.Store;

/// <summary>
/// Whether this node does the work that one node does for all, such as releases whose time has come. A node that loses the turn finishes
/// what it has begun: what must not happen twice is guarded by the store itself.
/// </summary>
public interface IWorkTurn
{
    /// <summary>Whether it is this node's turn.</summary>
    bool IsOurs { get; }
}
