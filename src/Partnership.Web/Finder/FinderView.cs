using System.Globalization;
using Partnership.Content.Snapshots;
using Partnership.Search;
using Partnership.Search.Facets;
using Partnership.Search.Units;
using Partnership.Web.CaseReviews;
using Partnership.Web.Pages.Shared;

namespace Partnership.Web.Finder;

/// <summary>What the finder shows: the same on the list of reviews and on the search of the whole site.</summary>
internal sealed class FinderView
{
    private readonly UnitTable table;
    private readonly SearchResults? results;
    private readonly ReadableReports reports;

    public FinderView(FinderQuery query, SearchResults? results, CultureSnapshot site, FinderPlace place, ReadableReports reports)
    {
        Query = query;
        this.results = results;
        table = UnitTable.Of(site);
        Place = place;
        this.reports = reports;
    }

    public FinderQuery Query { get; }

    public FinderPlace Place { get; }

    /// <summary>Whether there is no answer yet, because the index is being made.</summary>
    public bool IsWarmingUp => results is null;

    public int Total => results?.Total ?? 0;

    public IReadOnlyList<ResultEntry> Entries => field ??=
        [.. (results?.Hits ?? []).Select(h => ResultEntry.Of(h, table, Query, reports, showsKind: Place.Only is null))];

    /// <summary>Without words, the results by year.</summary>
    public bool IsByYear => !Query.HasText && Place.Only is not null;

    /// <summary>The facets that offer a choice here.</summary>
    public IReadOnlyList<FacetCounts> Facets =>
        [.. (results?.Facets ?? []).Where(f => f.Choices.Length > 0 && (Place.Only is null || f.Key != FacetKeys.Type))];

    /// <summary>Whether a facet is open at first: those that most people want, and those in use.</summary>
    public static bool IsOpen(FacetCounts facet) =>
        facet.Key is FacetKeys.Type or FacetKeys.ReviewType or FacetKeys.Theme || facet.Choices.Any(c => c.IsChosen);

    /// <summary>How many results there are, in words; also what is read out when they change.</summary>
    public string Count => (IsWarmingUp, Query.HasText, Query.Choices.IsEmpty) switch
    {
        (true, _, _) => "The search is getting ready.",
        (_, true, _) => $"{Amount.Of(Total, "result", "results")} for \u2018{Shortened(Query.Text)}\u2019",
        (_, false, false) => $"{Total.ToString("N0", CultureInfo.GetCultureInfo("en-GB"))} of {Amount.Of(All, Place.One, Place.Many)}",
        _ => Amount.Of(Total, Place.One, Place.Many),
    };

    /// <summary>How many of them have every word, in words; null when that says nothing more.</summary>
    public string? Coverage => results is { WithEveryWord: { } all, Total: > 0 and var total } && all < total
        ? all == 0
            ? "None has all of your words. These have some of them."
            : $"{all.ToString("N0", CultureInfo.GetCultureInfo("en-GB"))} {(all == 1 ? "has" : "have")} all of your words. The others have some of them."
        : null;

    /// <summary>What is not searched yet, in words; null when everything is.</summary>
    public string? Missing => results is { WithoutPages: > 0 and var count }
        ? $"We are still adding the pages of {Amount.Of(count, "document", "documents")} to the search. Words in them may not be found yet. Try again in a few minutes."
        : null;

    public IEnumerable<ChosenTag> Chosen => Query.Choices.All.Select(c => new ChosenTag(
        LabelOf(c.Key, c.Value) ?? "A choice that is not in our list", UrlOf(Query with { Choices = Query.Choices.Without(c.Key, c.Value), Page = 1 })));

    /// <summary>The same question without any choice.</summary>
    public string UrlWithoutChoices => UrlOf(Query with { Choices = FacetChoices.None, Page = 1 });

    public (string Text, string Url)? Suggestion => results?.Suggestion?.ToString() is { } text ? (text, UrlOf(Query with { Text = text, Page = 1 })) : null;

    public IEnumerable<(string Text, string Url)> Relaxations =>
        (results?.Relaxations ?? []).Select(r => ($"{InWords(r)} ({Amount.Of(r.Total, "result", "results")})", UrlOf(Query with { Text = r.Without.Text.ToString(), Choices = r.Without.Choices, Page = 1 })));

    public PageLinks Pages => field ??= new PageLinks(Query.Page, (int)Math.Ceiling(Total / (double)Query.PageSize), page => UrlOf(Query with { Page = page }));

    public string FeedUrl => ExportUrl("feed.atom");

    public string CsvUrl => ExportUrl("export.csv");

    public string JsonUrl => ExportUrl("export.json");

    /// <summary>Whether any of what is shown was made up.</summary>
    public bool ShowsExamples => Entries.Any(e => e.Entry.IsExample);

    private int All => table.Units.Count(u => Place.Only is null || u.Item.ContentType == Place.Only);

    private string UrlOf(FinderQuery query) => Place.Path + query.ToQueryString();

    private static string ExportUrl(string name, FinderQuery query) => $"/case-reviews/{name}{(query with { Page = 1, PageSize = FinderQuery.DefaultPageSize }).ToQueryString()}";

    private string ExportUrl(string name) => ExportUrl(name, Query);

    private string? LabelOf(string key, string value) =>
        results?.Facets.Where(f => f.Key == key).SelectMany(f => f.Choices).FirstOrDefault(c => c.Value == value)?.Label;

    private static string InWords(SearchRelaxation way) => way.Kind switch
    {
        SearchRelaxationKind.AllChoices => "Take away all your choices",
        SearchRelaxationKind.Choice => $"Take away \u2018{way.Label}\u2019",
        SearchRelaxationKind.Exclusion => $"Allow \u2018{way.Label}\u2019 again",
        SearchRelaxationKind.Phrase => $"Leave out the words \u2018{way.Label}\u2019",
        _ => $"Leave out \u2018{way.Label}\u2019",
    };

    private static string Shortened(string text) => text.Length <= 80 ? text : string.Concat(text.EnumerateRunes().Take(79)) + "\u2026";
}

/// <summary>Where the finder stands.</summary>
/// <param name="Path">The address of the page.</param>
/// <param name="Only">The type of document that it finds; null for every type.</param>
/// <param name="Label">What its box is called.</param>
/// <param name="One">What one result is called.</param>
/// <param name="Many">What results are called.</param>
internal sealed record FinderPlace(string Path, string? Only, string Label, string One, string Many);

/// <summary>Something that was chosen, and the address of the list without it.</summary>
/// <param name="Label">What people read.</param>
/// <param name="UrlWithout">The address.</param>
internal sealed record ChosenTag(string Label, string UrlWithout);
