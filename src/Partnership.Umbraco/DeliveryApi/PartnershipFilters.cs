using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;

namespace Partnership.Umbraco.DeliveryApi;

/// <summary>What the filters of this plug-in have in common: a name, a colon, values with commas between them.</summary>
internal abstract class ExactFilter : IFilterHandler
{
    private readonly string name;
    private readonly string field;

    /// <summary>Makes a filter.</summary>
    /// <param name="name">What callers write before the colon.</param>
    /// <param name="field">The field that it looks into.</param>
    protected ExactFilter(string name, string field) => (this.name, this.field) = (name, field);

    public bool CanHandle(string query) => query.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase);

    public FilterOption BuildFilterOption(string filter)
    {
        var text = filter[(name.Length + 1)..];
        var isNot = text.StartsWith('!');
        var values = (isNot ? text[1..] : text).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new FilterOption { FieldName = field, Values = [.. values.Select(Normalise)], Operator = isNot ? FilterOperation.IsNot : FilterOperation.Is };
    }

    /// <summary>A value as the index has it.</summary>
    protected virtual string Normalise(string value) => value;
}

/// <summary><c>filter=reviewType:learning-only</c></summary>
internal sealed class ReviewTypeFilter() : ExactFilter("reviewType", FieldNames.ReviewType);

/// <summary><c>filter=theme:…</c>, the id of a theme.</summary>
internal sealed class ThemeFilter() : PickedFilter("theme", FieldNames.Theme);

/// <summary><c>filter=agency:…</c>, the id of an organisation.</summary>
internal sealed class AgencyFilter() : PickedFilter("agency", FieldNames.Agency);

/// <summary>A filter by a picked item, whose id may be written in any of the usual ways.</summary>
internal abstract class PickedFilter : ExactFilter
{
    protected PickedFilter(string name, string field)
        : base(name, field)
    {
    }

    protected override string Normalise(string value) =>
        Guid.TryParse(value, out var id) ? id.ToString("D", CultureInfo.InvariantCulture) : value;
}

/// <summary><c>filter=publishedOn&gt;:2026-01-01</c>, with <c>:</c>, <c>&gt;</c>, <c>&gt;:</c>, <c>&lt;</c> or <c>&lt;:</c>.</summary>
internal sealed class PublishedOnFilter : IFilterHandler
{
    private const string Name = "publishedOn";

    public bool CanHandle(string query) => Parse(query) is not null;

    public FilterOption BuildFilterOption(string filter)
    {
        var (operation, day) = Parse(filter) ?? throw new ArgumentException("This is no filter by the day of publication.", nameof(filter));
        return new FilterOption { FieldName = FieldNames.PublishedOn, Values = [day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)], Operator = operation };
    }

    private static (FilterOperation Operation, DateOnly Day)? Parse(string query)
    {
        if (!query.StartsWith(Name, StringComparison.OrdinalIgnoreCase))
            return null;
        var rest = query[Name.Length..];
        var (operation, length) = rest switch
        {
            [':', ..] => (FilterOperation.Is, 1),
            ['>', ':', ..] => (FilterOperation.GreaterThanOrEqual, 2),
            ['<', ':', ..] => (FilterOperation.LessThanOrEqual, 2),
            ['>', ..] => (FilterOperation.GreaterThan, 1),
            ['<', ..] => (FilterOperation.LessThan, 1),
            _ => (FilterOperation.Is, 0),
        };
        return length > 0 && DateOnly.TryParseExact(rest[length..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (operation, day) : null;
    }
}

/// <summary><c>sort=publishedOn:desc</c></summary>
internal sealed class PublishedOnSort : ISortHandler
{
    private const string Name = "publishedOn:";

    public bool CanHandle(string query) => query.StartsWith(Name, StringComparison.OrdinalIgnoreCase);

    public SortOption BuildSortOption(string sort) => new()
    {
        FieldName = FieldNames.PublishedOn,
        Direction = sort[Name.Length..].StartsWith("asc", StringComparison.OrdinalIgnoreCase) ? Direction.Ascending : Direction.Descending,
    };
}
