using Partnership.Delivery.Server.Answers;

namespace Partnership.Delivery.Server.Querying;

/// <summary>The name and direction of a <c>sort</c>.</summary>
/// <param name="Name">What is sorted by.</param>
/// <param name="IsDescending">Whether the largest comes first.</param>
internal readonly record struct SortDirection(string Name, bool IsDescending)
{
    /// <summary>Reads <c>name:asc</c> or <c>name:desc</c>. Umbraco takes every other direction for the second, so a slip would turn the order round.</summary>
    public static Reading<SortDirection> Read(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
            return Problems.UnknownSort;
        return text[(colon + 1)..] switch
        {
            "asc" => Reading.Of(new SortDirection(text[..colon], false)),
            "desc" => Reading.Of(new SortDirection(text[..colon], true)),
            _ => Problems.Option("Sort direction not valid", "The direction of a 'sort' option is asc or desc"),
        };
    }

    /// <summary>Sorts by one thing more.</summary>
    public IOrderedEnumerable<T> Apply<T, TKey>(IEnumerable<T> items, Func<T, TKey> key, IComparer<TKey>? comparer)
    {
        var sorted = items as IOrderedEnumerable<T>;
        return IsDescending
            ? sorted?.ThenByDescending(key, comparer) ?? items.OrderByDescending(key, comparer)
            : sorted?.ThenBy(key, comparer) ?? items.OrderBy(key, comparer);
    }
}
