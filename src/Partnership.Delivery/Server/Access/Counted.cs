namespace Partnership.Delivery.Server.Access;

/// <summary>The mark of a request that was counted and let through, so that it is not counted twice.</summary>
internal sealed class Counted
{
    private Counted()
    {
    }

    public static Counted Instance { get; } = new();
}
