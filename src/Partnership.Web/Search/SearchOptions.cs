using System.ComponentModel.DataAnnotations;

namespace Partnership.Web.Search;

/// <summary>How the search index is kept (<c>Search:*</c>).</summary>
public sealed class SearchOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Search";

    /// <summary>
    /// How long the index may be quiet before what was written is made to last, and before the words of what was taken down are
    /// taken out of its files. A crash before that costs nothing but doing it again.
    /// </summary>
    /// <value>From 100 milliseconds to one hour. The default is two seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan SettleAfter { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How long the site leaves the machine to its first visitors before it opens or makes the index. Until it has one, pages say
    /// that search is warming up.
    /// </summary>
    /// <value>From nothing to one minute. The default is one second.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan StartAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether it is counted which words find nothing, so that editors learn what people miss.</summary>
    /// <value>The default is false. See docs/security.md: words that fewer than five searches of a day had are never kept.</value>
    public bool CountZeroResults { get; set; }
}
