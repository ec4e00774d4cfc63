using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Partnership.Disclosure.Detectors;

/// <summary>A regular expression in two forms, of which <see cref="Search"/> says which one counts.</summary>
internal sealed class Pattern
{
    // Far more than any honest text takes; the form that never goes back then begins anew, so nothing hangs on how fast a machine is.
    private static readonly TimeSpan OneCall = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan WholeSearch = TimeSpan.FromSeconds(2);

    [ThreadStatic]
    private static bool isSteady;

    [ThreadStatic]
    private static long started;

    private readonly Regex quick;
    private readonly Lazy<Regex> steady;

    public Pattern(string pattern, RegexOptions options)
    {
        quick = new Regex(pattern, options, OneCall);
        steady = new Lazy<Regex>(() => new Regex(pattern, options | RegexOptions.NonBacktracking));
    }

    private Regex Form => isSteady ? steady.Value
        : started != 0 && Stopwatch.GetElapsedTime(started) > WholeSearch ? throw new RegexMatchTimeoutException()
        : quick;

    /// <summary>Runs a search with patterns, on this thread: quickly, or when that takes too long, steadily from the beginning.</summary>
    public static List<T> Search<T>(Func<IEnumerable<T>> search)
    {
        try
        {
            started = Stopwatch.GetTimestamp();
            return [.. search()];
        }
        catch (RegexMatchTimeoutException)
        {
            return SearchSteadily(search);
        }
        finally
        {
            started = 0;
        }
    }

    /// <summary>Runs a search with the form that never goes back.</summary>
    public static List<T> SearchSteadily<T>(Func<IEnumerable<T>> search)
    {
        try
        {
            isSteady = true;
            return [.. search()];
        }
        finally
        {
            isSteady = false;
        }
    }

    public bool IsMatch(ReadOnlySpan<char> text) => Form.IsMatch(text);

    public Match Match(string text) => Form.Match(text);

    public Match Match(string text, int start) => Form.Match(text, start);

    public MatchCollection Matches(string text) => Form.Matches(text);

    public Regex.ValueMatchEnumerator EnumerateMatches(ReadOnlySpan<char> text) => Form.EnumerateMatches(text);
}
