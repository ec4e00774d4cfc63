using System.Collections.Immutable;

namespace Partnership.Web.Desk.Boards;

/// <summary>A part of a list.</summary>
/// <param name="Items">What is shown.</param>
/// <param name="Total">How much there is.</param>
/// <param name="Page">The number of the page, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
internal sealed record Shown<T>(ImmutableArray<T> Items, int Total, int Page, int Pages);

/// <summary>Cuts lists into what a person can take in at once.</summary>
internal static class Shown
{
    private const int AtFirst = 20;
    private const int OnAPage = 50;

    /// <summary>The beginning of a list, for the home page.</summary>
    public static Shown<T> First<T>(IReadOnlyCollection<T> all) => new([.. all.Take(AtFirst)], all.Count, 1, 1);

    /// <summary>A page of a list; the last one when there are not so many.</summary>
    public static Shown<T> Page<T>(IReadOnlyCollection<T> all, int page)
    {
        var pages = PagesOf(all.Count);
        var number = Math.Clamp(page, 1, pages);
        return new([.. all.Skip((number - 1) * OnAPage).Take(OnAPage)], all.Count, number, pages);
    }

    /// <summary>How many pages a list has; at least one.</summary>
    public static int PagesOf(int total) => Math.Max(1, (total + OnAPage - 1) / OnAPage);

    /// <summary>Which part of a list a page has, for lists that are cut where they are read.</summary>
    public static (int Skip, int Take) Window(int page) => ((Math.Clamp(page, 1, int.MaxValue / OnAPage) - 1) * OnAPage, OnAPage);
}

/// <summary>The links between the pages of a list.</summary>
/// <param name="Page">The page that is shown, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Address">The address of a page.</param>
internal sealed record Paging(int Page, int Pages, Func<int, string> Address);
