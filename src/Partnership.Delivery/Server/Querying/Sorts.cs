using System.Collections.Frozen;
using Partnership.Delivery.Server.Answers;

namespace Partnership.Delivery.Server.Querying;

/// <summary>Reads <c>sort</c>, which may come more than once.</summary>
internal static class Sorts
{
    /// <summary>Reads the sorts, the one that counts most first. For media the last counts most in Umbraco; here it is as for content.</summary>
    public static Reading<Func<IEnumerable<T>, IEnumerable<T>>> Read<T>(
        IEnumerable<string> texts, FrozenDictionary<string, Func<SortDirection, IEnumerable<T>, IOrderedEnumerable<T>>> known)
    {
        var sorts = new List<Func<IEnumerable<T>, IEnumerable<T>>>();
        foreach (var text in texts)
        {
            if (SortDirection.Read(text).IsRefused(out var refusal, out var by))
                return refusal;
            if (!known.TryGetValue(by.Name, out var apply))
                return Problems.UnknownSort;
            sorts.Add(items => apply(by, items));
        }

        return Reading.Of<Func<IEnumerable<T>, IEnumerable<T>>>(items => sorts.Aggregate(items, (sorted, sort) => sort(sorted)));
    }
}
