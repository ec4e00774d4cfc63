using System.Globalization;

namespace Partnership.Editorial.Tree;

/// <summary>
/// Words that somebody looks for in names. Every word must be there, in any order; capitals and accents don't matter. Compared here
/// and not in the database, where each kind of database has its own idea of capitals.
/// </summary>
internal sealed class NameWords
{
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    private static readonly CompareInfo British = CultureInfo.GetCultureInfo("en-GB").CompareInfo;

    private readonly string[] words;

    private NameWords(string[] words) => this.words = words;

    /// <summary>The order in which people expect names.</summary>
    public static StringComparer Order { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("en-GB"), ignoreCase: true);

    /// <summary>The words of what somebody typed; null when there are none.</summary>
    public static NameWords? Of(string? typed) =>
        typed?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words ? new NameWords(words) : null;

    public bool AreIn(string name) => words.All(word => British.IndexOf(name, word, Loosely) >= 0);

    /// <summary>Whether a name begins with the first of the words: then it is shown before others.</summary>
    public bool Begin(string name) => British.IsPrefix(name, words[0], Loosely);
}
