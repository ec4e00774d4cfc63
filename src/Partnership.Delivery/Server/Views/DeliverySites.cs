using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Partnership.Content.Snapshots;

namespace Partnership.Delivery.Server.Views;

/// <summary>Finds what was made of a snapshot already.</summary>
internal sealed class DeliverySites(IDeliveryContent content, IOptions<DeliveryOptions> options)
{
    // Weak, so that a snapshot that was swapped out goes with all that was made of it.
    private readonly ConditionalWeakTable<Snapshot, DeliverySite> known = [];

    // The last one alone. Two that ask at once may both make it.
    private volatile DraftSite? drafts;

    public DeliverySite Published =>
        known.GetValue(content.Published, snapshot => new DeliverySite(snapshot, null, content, options.Value));

    /// <summary>What is written and perhaps not public; null where there is no such thing.</summary>
    public async ValueTask<DeliverySite?> DraftsAsync(CancellationToken cancellationToken)
    {
        var published = content.Published;
        if (await content.DraftsAsync(cancellationToken) is not { } snapshot)
            return null;
        if (drafts is not { } known || known.Drafts != snapshot || known.Published != published)
            drafts = known = new DraftSite(snapshot, published, new DeliverySite(snapshot, published, content, options.Value));
        return known.Site;
    }

    private sealed record DraftSite(Snapshot Drafts, Snapshot Published, DeliverySite Site);
}
