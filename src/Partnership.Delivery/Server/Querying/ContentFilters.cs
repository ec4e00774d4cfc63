using System.Collections.Frozen;
using Partnership.Content.Items;
using Partnership.Delivery.Server.Answers;
using Partnership.Delivery.Server.Views;

namespace Partnership.Delivery.Server.Querying;

/// <summary>The filters of content: Umbraco's own, and those for our types, which the plug-in gives Umbraco too.</summary>
internal static class ContentFilters
{
    private static readonly FrozenDictionary<string, Func<string, Func<ContentItem, bool>?>> ByValue =
        new Dictionary<string, Func<string, Func<ContentItem, bool>?>>
        {
            ["contentType"] = text => Alternatives.Parse(text) is { } types ? item => types.Let(t => item.ContentType == t) : null,
            ["name"] = text => Alternatives.Parse(text) is { } names ? item => names.Let(n => item.Name.Contains(n, StringComparison.OrdinalIgnoreCase)) : null,
            ["reviewType"] = text => Alternatives.Parse(text) is { } types ? item => types.Let(t => item.Properties.Text("reviewType") == t) : null,
            ["theme"] = text => Picks(text, "themes"),
            ["agency"] = text => Picks(text, "agencies"),
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Func<ContentItem, DateTimeOffset?>> ByDate =
        new Dictionary<string, Func<ContentItem, DateTimeOffset?>>
        {
            ["createDate"] = item => item.CreateDate,
            ["updateDate"] = item => item.UpdateDate,
            ["publishedOn"] = PublishedOn,
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The day on which something was published by what its author says, at midnight in UTC.</summary>
    public static DateTimeOffset? PublishedOn(ContentItem item) =>
        item.Properties.Date("publishedOn") is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null;

    /// <summary>Reads one filter.</summary>
    public static Reading<Func<DeliveryItem, bool>> Read(string text)
    {
        var end = text.AsSpan().IndexOfAny(":<>");
        if (end <= 0)
            return Problems.UnknownFilter;
        var name = text[..end];
        if (ByDate.TryGetValue(name, out var date))
            return Comparison.Parse(text.AsSpan(end)) is { } comparison
                ? Reading.Of<Func<DeliveryItem, bool>>(item => date(item.Item) is { } moment && comparison.Holds(moment))
                : Problems.Option("Filter value not valid", $"The date of the filter '{name}' could not be read. Write it as {name}>2026-01-31, with :, >, <, >: or <: between");
        if (text[end] != ':' || !ByValue.TryGetValue(name, out var make))
            return Problems.UnknownFilter;
        return make(text[(end + 1)..]) is { } filter
            ? Reading.Of<Func<DeliveryItem, bool>>(item => filter(item.Item))
            : Problems.Option("Filter value not valid", $"The value of the filter '{name}' could not be read. Picked items are named by their ids");
    }

    private static Func<ContentItem, bool>? Picks(string text, string alias)
    {
        var wanted = text.TrimStart('!').Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return wanted.Length > 0 && wanted.All(w => Guid.TryParse(w, out _)) && Alternatives.Parse(text) is { } ids
            ? item => ids.Let(id => item.Properties.Items(alias).Contains(Guid.Parse(id)))
            : null;
    }
}
