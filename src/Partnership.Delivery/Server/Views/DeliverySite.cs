using System.Collections.Concurrent;
using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Delivery.Server.Answers;
using Partnership.Delivery.Server.Writing;

namespace Partnership.Delivery.Server.Views;

/// <summary>Everything that the Delivery API makes of one snapshot. It is dropped with the snapshot, so nothing in it is ever stale.</summary>
/// <param name="snapshot">What is handed out.</param>
/// <param name="published">What is public; null when that is what is handed out.</param>
/// <param name="content">Where the public finds files.</param>
/// <param name="options">How content is handed out.</param>
internal sealed class DeliverySite(Snapshot snapshot, Snapshot? published, IDeliveryContent content, DeliveryOptions options)
{
    // Stands for every culture in which nothing is written, so that inventing names of cultures fills no memory.
    private const string AnyOther = "";

    private readonly ItemRoutes routes = new(snapshot, published);

    // Both are computed alike by any thread; a race costs a second computing, no more.
    private volatile MediaLibrary? media;
    private volatile DeliveryFormat? format;

    // Each view is computed alike by any thread; a race costs a second computing, no more.
    private readonly ConcurrentDictionary<string, DeliveryView> views = new(StringComparer.OrdinalIgnoreCase);

    public Snapshot Snapshot => snapshot;

    /// <summary>Whole answers to what was asked about what is public. Drafts are never kept.</summary>
    public KeptAnswers Answers { get; } = new(published is null ? options.KeptAnswersBytes / 2 : 0);

    /// <summary>Items and texts, of which new answers are made. Kept apart: answers that nobody asks for twice must not push them out.</summary>
    public KeptAnswers Pieces { get; } = new(published is null ? options.KeptAnswersBytes / 2 : 0);

    public MediaLibrary Media => media ??= new MediaLibrary(snapshot, content);

    public DeliveryFormat Format => format ??= new DeliveryFormat(Media, Pieces, options.RichTextOutputAsJson);

    /// <summary>What callers in a culture get. In an unknown one that is only what is the same in all.</summary>
    public DeliveryView In(string culture)
    {
        var known = culture == Cultures.Default ? culture : snapshot.In(culture)?.Culture ?? AnyOther;
        return views.GetOrAdd(known, static (name, site) => new DeliveryView(site.Snapshot, site.routes, name), this);
    }
}
