using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using Partnership.Content.Items;
using Partnership.Editorial.Boards;
using Partnership.Editorial.People;
using Partnership.Publishing.Workflow;
using Partnership.Search.Indexing;
using Partnership.Web.Site;

namespace Partnership.Web.Desk.Boards;

/// <summary>A broken link, with what became of the document that it leads to.</summary>
/// <param name="Link">The link.</param>
/// <param name="Target">What became of the document; null for a link to an address.</param>
internal sealed record BrokenLinkEntry(BrokenLink Link, BrokenTarget? Target);

/// <summary>Finds what the home page of the desk shows a person of the public site: all in memory, but for a few names.</summary>
internal sealed class HomeBoard(
    PublishedSite site,
    BrokenLinks links,
    BrokenReports reports,
    BrokenBoard broken,
    WorkflowCatalogue catalogue,
    IOptions<DeskOptions> options,
    TimeProvider clock)
{
    private static readonly ImmutableArray<DeskPermission> Mending = [DeskPermission.Write, DeskPermission.Publish];

    /// <summary>Pages that are due to be looked through again.</summary>
    public List<DuePage> Due(Person person) => Due(Sight(person));

    /// <summary>The same, whoever looks after them.</summary>
    public List<DuePage> DueToAnybody() => Due((PublicSight?)null);

    /// <summary>Links that lead to nothing public.</summary>
    public List<BrokenLink> Links(Person person) => links.Find(site.Current.Snapshot, Sight(person));

    /// <summary>Some of them, with what became of the documents that they lead to.</summary>
    public async Task<Shown<BrokenLinkEntry>> EntriesAsync(Person person, Shown<BrokenLink> shown, CancellationToken cancellationToken)
    {
        var targets = await broken.TargetsAsync(person.Id, [.. shown.Items.Select(l => l.Target).OfType<Guid>()], cancellationToken);
        return new([.. shown.Items.Select(l => new BrokenLinkEntry(l, l.Target is { } id ? targets[id] : null))], shown.Total, shown.Page, shown.Pages);
    }

    /// <summary>Reports that can't be searched; null while they are being looked through.</summary>
    public async Task<List<UnreadableReport>?> ReportsAsync(Person person, CancellationToken cancellationToken)
    {
        var sight = Sight(person);
        var snapshot = site.Current.Snapshot;
        return (await reports.FindAsync(cancellationToken))?
            .Where(r => snapshot.In(r.Item.Culture) is { } culture && sight.Reaches(culture, r.Item)).ToList();
    }

    /// <summary>Actions that answer no recommendation.</summary>
    public List<UnmatchedAction> Unmatched(Person person) => UnmatchedActions.Find(site.Current.Snapshot, Sight(person));

    /// <summary>What an item of a list is called beside its name, when it is not in the default culture; null otherwise.</summary>
    public static string? Language(string culture) => culture is "" or Cultures.Default ? null : culture;

    private List<DuePage> Due(PublicSight? sight) => DuePages.Find(
        site.Current.Snapshot, sight, LondonTime.Today(clock).AddMonths(-options.Value.ReviewAfterMonths));

    private PublicSight Sight(Person person) => new(person, catalogue, Mending);
}
