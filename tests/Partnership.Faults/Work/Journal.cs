using System.Collections.Concurrent;

namespace Partnership.Faults.Work;

/// <summary>What somebody asked the site to write.</summary>
internal enum Act
{
    Create,
    Edit,
    Submit,
    Sign,
    Publish,
    Schedule,
    TakeDown,
}

/// <summary>How the site answered.</summary>
internal enum Answer
{
    /// <summary>It said that it is done. From now on it must be there.</summary>
    Acknowledged,

    /// <summary>It said that it is not done, and why.</summary>
    Refused,

    /// <summary>It said nothing, or that something went wrong: it may be there or not.</summary>
    Unknown,
}

/// <summary>One write that was asked for.</summary>
internal sealed record Written(Act Act, Answer Answer, Guid Document, DateTimeOffset At)
{
    /// <summary>The secret word of the version that it is about; null when it is about none.</summary>
    public string? Word { get; init; }

    /// <summary>The gate that was signed, or the kind of a document that was made.</summary>
    public string? Detail { get; init; }

    /// <summary>When it is due, of a schedule.</summary>
    public DateTimeOffset? DueAt { get; init; }
}

/// <summary>What became of a secret word.</summary>
internal sealed class WordState
{
    /// <summary>From when on the public may see it; null while it may not.</summary>
    public DateTimeOffset? PublicFrom { get; set; }

    /// <summary>When somebody asked for it to be taken down; null when nobody has.</summary>
    public DateTimeOffset? TakenDownAt { get; set; }
}

/// <summary>Everything that the editors did and were told: what the site is held to at the end.</summary>
internal sealed class Journal
{
    private readonly ConcurrentQueue<Written> all = new();
    private readonly ConcurrentDictionary<string, WordState> words = new();
    private readonly ConcurrentDictionary<Guid, PublicPage> pages = new();

    public IReadOnlyList<Written> All => [.. all];

    /// <summary>Pages that were acknowledged as public and that nobody has asked to take down.</summary>
    public IReadOnlyList<PublicPage> Pages => [.. pages.Values];

    public void Write(Written written) => all.Enqueue(written);

    public WordState? Find(string word) => words.GetValueOrDefault(word);

    /// <summary>A word that nobody in public may see until <see cref="MayBePublic"/>.</summary>
    public void Keep(string word) => words[word] = new WordState();

    /// <summary>From a moment on a word may be seen: somebody has asked for its publication.</summary>
    public void MayBePublic(string word, DateTimeOffset from) => words[word].PublicFrom ??= from;

    public void IsPublic(PublicPage page) => pages[page.Document] = page;

    /// <summary>Somebody asks to take a document down, which may or may not get through.</summary>
    public void MayBeGone(Guid document) => pages.TryRemove(document, out _);

    public void Gone(string word, DateTimeOffset at) => words[word].TakenDownAt = at;

    public IReadOnlyList<string> SecretWords(DateTimeOffset now) => [.. words.Where(w => w.Value.PublicFrom is not { } from || from > now).Select(w => w.Key)];
}

/// <summary>A page that the public may read.</summary>
internal sealed record PublicPage(Guid Document, string Path, string Word);
