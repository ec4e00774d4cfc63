namespace Partnership.Editorial.Store;

/// <summary>The turn of a site that has one node.</summary>
public sealed class SoleNode : IWorkTurn
{
    /// <inheritdoc />
    public bool IsOurs => true;
}
