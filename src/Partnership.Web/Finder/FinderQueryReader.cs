using System.Globalization;
using Partnership.Search;
using Partnership.Search.Facets;
using Partnership.Search.Querying;

namespace Partnership.Web.Finder;

/// <summary>What came of reading an address: a question, or what is wrong with it.</summary>
/// <param name="Query">The question; only to be used when nothing is wrong.</param>
/// <param name="Problems">What is wrong, by the name of the value.</param>
internal sealed record FinderReading(FinderQuery Query, IReadOnlyDictionary<string, string[]> Problems)
{
    public bool IsGood => Problems.Count == 0;
}

/// <summary>Reads the question in an address. Values that can't be meant are named, never passed over; names that we don't know are not ours.</summary>
internal sealed class FinderQueryReader
{
    private const int MostChoices = 50;
    private const int LongestChoice = 100;
    private const int LastPage = 1_000_000;

    private readonly IQueryCollection query;
    private readonly Dictionary<string, string[]> problems = [];

    private FinderQueryReader(IQueryCollection query) => this.query = query;

    public static FinderReading Read(IQueryCollection query) => new FinderQueryReader(query).Read();

    private FinderReading Read()
    {
        var choices = FacetKeys.All.Aggregate(FacetChoices.None, (all, key) => all.With(key, Choices(key)));
        var found = new FinderQuery
        {
            Text = Text(),
            Choices = choices,
            Sort = Sort(),
            Page = Number(FinderQuery.PageKey, 1, LastPage),
            PageSize = Number(FinderQuery.PageSizeKey, FinderQuery.DefaultPageSize, SearchRequest.MaxPageSize),
        };
        return new FinderReading(found, problems);
    }

    private string Text()
    {
        var values = query[FinderQuery.TextKey];
        var text = values.ToString().Trim();
        if (values.Count > 1)
            problems[FinderQuery.TextKey] = ["Give q once."];
        else if (text.Length > QueryText.MaxLength)
            problems[FinderQuery.TextKey] = [string.Create(CultureInfo.InvariantCulture, $"q has {text.Length} characters; it may have {QueryText.MaxLength}.")];
        return text;
    }

    private List<string> Choices(string key)
    {
        var values = query[key].OfType<string>().Where(v => v.Length > 0).ToList();
        if (values.Count > MostChoices)
            problems[key] = [$"{key} may be given {MostChoices} times at most."];
        else if (values.Any(v => v.Length > LongestChoice))
            problems[key] = [$"A value of {key} may have {LongestChoice} characters."];
        return values;
    }

    private SearchSort Sort()
    {
        if (One(FinderQuery.SortKey) is not { } value)
            return SearchSort.Relevance;
        if (!FinderQuery.Sorts.TryGetValue(value, out var sort))
            problems[FinderQuery.SortKey] = [$"sort may be {string.Join(", ", FinderQuery.Sorts.Keys)}."];
        return sort;
    }

    private int Number(string key, int usual, int most)
    {
        if (One(key) is not { } value)
            return usual;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
            return number;
        problems[key] = [string.Create(CultureInfo.InvariantCulture, $"{key} must be a whole number from 1 to {most}.")];
        return usual;
    }

    // An empty value is what a form sends for a field that was left alone.
    private string? One(string key) => query[key] is { Count: > 0 } values && values.ToString() is { Length: > 0 } value ? value : null;
}
