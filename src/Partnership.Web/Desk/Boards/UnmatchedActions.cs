using System.Globalization;
using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;
using Partnership.Content.Views;

namespace Partnership.Web.Desk.Boards;

/// <summary>A public action whose number is that of no recommendation of its review, so that no page shows it.</summary>
/// <param name="Action">The action.</param>
/// <param name="Review">The review.</param>
/// <param name="Number">The number that it gives.</param>
internal sealed record UnmatchedAction(ContentItem Action, ContentItem Review, string Number);

/// <summary>Finds public actions that answer no recommendation.</summary>
internal static class UnmatchedActions
{
    /// <summary>Those that a person can mend, in the order of the tree.</summary>
    public static List<UnmatchedAction> Find(Snapshot snapshot, PublicSight sight) =>
    [
        .. from site in snapshot.AllCultures
           from actions in site.OfType(ContentTypes.Action).GroupBy(a => a.ParentId)
           let review = actions.Key is { } parent ? site.Find(parent) : null
           where review?.ContentType == ContentTypes.CaseReview
           let numbers = review.Properties.Blocks("recommendations").Select(NumberOf).ToHashSet(StringComparer.Ordinal)
           from action in actions
           let number = new ReviewAction(action, site).Recommendation
           where !numbers.Contains(number) && sight.Reaches(site, action)
           select new UnmatchedAction(action, review, number),
    ];

    private static string NumberOf(Block block) => ((int)(block.Properties.Number("number") ?? 0)).ToString(CultureInfo.InvariantCulture);
}
