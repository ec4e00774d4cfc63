using Partnership.Content.Items;

namespace Partnership.Web.Pages.Shared;

/// <summary>Bars of counts, the longest first, with a table behind them.</summary>
public sealed class CountChart
{
    private const double Full = 100;

    /// <summary>Draws the counts of topics. Those with none are left out.</summary>
    /// <param name="title">What was counted.</param>
    /// <param name="topicWord">The heading of the topics in the table.</param>
    /// <param name="countWord">The heading of the numbers in the table.</param>
    /// <param name="counts">The topics and their numbers.</param>
    public CountChart(string title, string topicWord, string countWord, IEnumerable<(ContentItem Topic, int Count)> counts)
    {
        (Title, TopicWord, CountWord) = (title, topicWord, countWord);
        var sorted = counts.Where(c => c.Count > 0).OrderByDescending(c => c.Count).ThenBy(c => c.Topic.Name, StringComparer.Ordinal).ToList();
        Rows = [.. sorted.Select(c => new CountRow(c.Topic, c.Count, Svg.Number(Full * c.Count / sorted[0].Count)))];
    }

    /// <summary>What was counted.</summary>
    public string Title { get; }

    /// <summary>The heading of the topics in the table.</summary>
    public string TopicWord { get; }

    /// <summary>The heading of the numbers in the table.</summary>
    public string CountWord { get; }

    /// <summary>The bars; none when there is nothing to count.</summary>
    public IReadOnlyList<CountRow> Rows { get; }
}

/// <summary>One bar.</summary>
/// <param name="Topic">What was counted; it has a page.</param>
/// <param name="Count">How many.</param>
/// <param name="Width">How long the bar is out of 100, as an SVG number.</param>
public sealed record CountRow(ContentItem Topic, int Count, string Width);
