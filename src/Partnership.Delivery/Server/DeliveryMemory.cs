using Partnership.Delivery.Server.Views;

namespace Partnership.Delivery.Server;

/// <summary>How much the Delivery API keeps of what it has written.</summary>
public sealed class DeliveryMemory
{
    private readonly DeliverySites sites;

    internal DeliveryMemory(DeliverySites sites) => this.sites = sites;

    /// <summary>How many whole answers are kept.</summary>
    public int Answers => sites.Published.Answers.Count;

    /// <summary>How much is kept: answers, and the pieces that they are made of.</summary>
    /// <value>Bytes.</value>
    public long Bytes => sites.Published.Answers.Bytes + sites.Published.Pieces.Bytes;
}
