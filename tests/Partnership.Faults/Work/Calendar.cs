namespace Partnership.Faults.Work;

/// <summary>One fault: what, where, and from when until everything had recovered.</summary>
/// <param name="Kind">What.</param>
/// <param name="Target">The name of the node; <see cref="Calendar.Everything"/> for the database.</param>
/// <param name="From">When it began.</param>
internal sealed record Trouble(string Kind, string Target, DateTimeOffset From)
{
    /// <summary>When it was over; null while it goes on.</summary>
    public DateTimeOffset? Until { get; set; }

    /// <summary>Whether it hit the node that did the scheduled work.</summary>
    public bool HitTurn { get; init; }
}

/// <summary>Which faults were when, so that what is seen can be told apart: in quiet times or in trouble.</summary>
internal sealed class Calendar
{
    /// <summary>The target of a fault of the database, which all nodes share.</summary>
    public const string Everything = "database";

    /// <summary>How long after a fault the time isn't called quiet yet.</summary>
    public static readonly TimeSpan Settles = TimeSpan.FromSeconds(5);

    private readonly object gate = new();
    private readonly List<Trouble> troubles = [];

    public IReadOnlyList<Trouble> All
    {
        get
        {
            lock (gate)
                return [.. troubles];
        }
    }

    public Trouble Begin(string kind, string target, bool hitTurn)
    {
        var trouble = new Trouble(kind, target, Now) { HitTurn = hitTurn };
        lock (gate)
            troubles.Add(trouble);
        return trouble;
    }

    public void End(Trouble trouble)
    {
        lock (gate)
            trouble.Until = Now;
    }

    /// <summary>Whether a node or the database had a fault at any moment of a time, or shortly before.</summary>
    public bool IsTroubled(string node, DateTimeOffset from, DateTimeOffset until)
    {
        lock (gate)
            return troubles.Exists(t => (t.Target == node || t.Target == Everything) && t.From <= until && (t.Until is not { } end || end + Settles >= from));
    }

    /// <summary>Whether anything anywhere had a fault at any moment of a time, or shortly before.</summary>
    public bool IsTroubled(DateTimeOffset from, DateTimeOffset until)
    {
        lock (gate)
            return troubles.Exists(t => t.From <= until && (t.Until is not { } end || end + Settles >= from));
    }

    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();
}
