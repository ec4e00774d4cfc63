using System.Diagnostics.Metrics;
using Partnership.Web.Limits;

namespace Partnership.Web.Telemetry;

/// <summary>
/// What the site counts of itself. The names are public: dashboards and alerts use them, see docs/operations.md. Labels have words of a
/// short list only, never anything of a visitor, a document or a question. While nobody listens a count costs a look at a field.
/// </summary>
internal sealed class SiteMetrics : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Partnership";

    private const string ResultLabel = "result";
    private const string LimiterLabel = "limiter";
    private const string ReasonLabel = "reason";
    private const string KindLabel = "kind";
    private static readonly KeyValuePair<string, object?> Hit = new(ResultLabel, "hit");
    private static readonly KeyValuePair<string, object?> Miss = new(ResultLabel, "miss");
    private static readonly KeyValuePair<string, object?> Done = new(ResultLabel, "done");
    private static readonly KeyValuePair<string, object?> Failed = new(ResultLabel, "refused");

    // A search of a small site takes a millisecond, one that is too slow a second.
    private static readonly InstrumentAdvice<double> OfSearches = new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5] };

    private readonly Counter<long> pageCache;
    private readonly Counter<long> refused;
    private readonly Counter<long> releases;
    private readonly Counter<long> examinations;
    private readonly Histogram<double> searches;

    public SiteMetrics(IMeterFactory meters)
    {
        Meter = meters.Create(MeterName);
        pageCache = Meter.CreateCounter<long>("partnership.page_cache.requests", null, "Requests for pages that are kept, by whether it was there (hit) or had to be made (miss).");
        refused = Meter.CreateCounter<long>("partnership.requests.refused", null, "Requests that a limit has refused.");
        releases = Meter.CreateCounter<long>("partnership.releases", null, "Releases whose time had come.");
        examinations = Meter.CreateCounter<long>("partnership.examinations", null, "Files that were examined, drawn, read or cleaned in a process of their own.");
        searches = Meter.CreateHistogram("partnership.search.duration", "s", "How long it took to answer a question.", null, OfSearches);
    }

    /// <summary>Where what is looked at, not counted, is registered.</summary>
    public Meter Meter { get; }

    /// <summary>Shows every count from the beginning: one that appears with its first event is one whose first event no alert sees.</summary>
    public void ShowAll()
    {
        pageCache.Add(0, Hit);
        pageCache.Add(0, Miss);
        releases.Add(0, Done);
        releases.Add(0, Failed);
        examinations.Add(0, new(KindLabel, ExaminationKinds.Examine), Done);
        foreach (var kind in Enum.GetValues<WorkKind>())
            refused.Add(0, new(LimiterLabel, kind.Name()), new KeyValuePair<string, object?>(ReasonLabel, RefusalReasons.Busy));
    }

    public void PageWasKept() => pageCache.Add(1, Hit);

    public void PageWasMade() => pageCache.Add(1, Miss);

    /// <summary>Counts a request that was refused.</summary>
    /// <param name="limiter">Which limit refused it: a kind of work, or one of <see cref="OtherLimiters"/>.</param>
    /// <param name="reason">One of <see cref="RefusalReasons"/>.</param>
    public void Refused(string limiter, string reason) => refused.Add(1, new(LimiterLabel, limiter), new KeyValuePair<string, object?>(ReasonLabel, reason));

    public void ReleasesRan(int done, int failed)
    {
        releases.Add(done, Done);
        releases.Add(failed, Failed);
    }

    /// <summary>Counts a run of the examiner.</summary>
    /// <param name="kind">One of <see cref="ExaminationKinds"/>.</param>
    /// <param name="isDone">Whether it came to an end; otherwise the file was refused.</param>
    public void Examined(string kind, bool isDone) => examinations.Add(1, new(KindLabel, kind), isDone ? Done : Failed);

    /// <summary>Measures how long a search takes, when somebody listens.</summary>
    public T Search<T>(string kind, TimeProvider clock, Func<T> find)
    {
        if (!searches.Enabled)
            return find();
        var started = clock.GetTimestamp();
        var found = find();
        searches.Record(clock.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>(KindLabel, kind));
        return found;
    }

    public void Dispose() => Meter.Dispose();
}
