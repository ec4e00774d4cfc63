using Partnership.Content.Schema;
using Partnership.Content.Snapshots;
using Partnership.Search.Units;
using Partnership.Web.PageCache;

namespace Partnership.Web.Site;

/// <summary>A snapshot, and the pages that were made from it. The pages go when the snapshot goes, so none is ever stale.</summary>
/// <param name="Snapshot">What is public.</param>
/// <param name="Pages">Finished answers made from it.</param>
internal sealed record SiteState(Snapshot Snapshot, CachedPages Pages)
{
    /// <summary>What the request began with, so that it sees one state from its beginning to its end.</summary>
    public static SiteState Of(HttpContext context) => context.Features.Get<SiteState>() ?? context.RequestServices.GetRequiredService<PublishedSite>().Current;
}

/// <summary>What is public at one moment: the documents, and the snapshot that was built from them.</summary>
/// <param name="Documents">The public state of every document.</param>
/// <param name="State">What readers see of it.</param>
internal sealed record PublishedMoment(PublishedSet Documents, SiteState State);

/// <summary>What is public now. Readers take one reference and keep it to the end of their request.</summary>
internal sealed class PublishedSite(ContentSchema schema)
{
    // Written by the follower alone, by one reference write; read by every request without a lock. A reader that takes the
    // old state a moment after the write serves what was public when its request began.
    private volatile PublishedMoment now = new(PublishedSet.Empty, new SiteState(Snapshot.Build(schema, PublishedSet.Empty), new CachedPages()));

    // Completed and replaced at each change. Whoever waits for one takes it before looking at the state.
    private volatile TaskCompletionSource nextChange = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SiteState Current => now.State;

    /// <summary>The state with what it was built from, for whoever wants to know how another state would look.</summary>
    public PublishedMoment Now => now;

    /// <summary>Whether a source has been read at least once, even if it was empty.</summary>
    public bool IsLoaded { get; set; }

    /// <summary>The last change that the snapshot includes.</summary>
    public long Sequence => now.State.Snapshot.Sequence;

    /// <summary>Ends at the next change.</summary>
    public Task NextChange => nextChange.Task;

    /// <summary>Takes in a change. Only one caller at a time: the start, then the follower.</summary>
    public void Apply(PublicationChange change)
    {
        var next = now.Documents.Apply(change);
        var snapshot = now.State.Snapshot.Next(next);
        if (IsLoaded)
            PrepareSearch(snapshot);
        now = new PublishedMoment(next, new SiteState(snapshot, new CachedPages()));
        WakeFollowers();
    }

    /// <summary>Lets those who wait for a change look again.</summary>
    public void WakeFollowers() =>
        Interlocked.Exchange(ref nextChange, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>Drops the finished pages, because a new day has begun: some pages say what is overdue.</summary>
    public void BeginDay() => now = now with { State = now.State with { Pages = new CachedPages() } };

    // Else the first who search after a change would wait for it, all at once. A site that starts has nobody waiting yet.
    private static void PrepareSearch(Snapshot snapshot)
    {
        foreach (var culture in snapshot.AllCultures)
            UnitTable.Of(culture);
    }
}
