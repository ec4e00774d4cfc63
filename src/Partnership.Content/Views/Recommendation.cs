using System.Globalization;
using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;

namespace Partnership.Content.Views;

/// <summary>One recommendation of a review, with the actions that answer it.</summary>
public sealed class Recommendation
{
    private Recommendation(Block block, CultureSnapshot site, IReadOnlyList<ReviewAction> actions)
    {
        Number = (int)(block.Properties.Number("number") ?? 0);
        Text = block.Properties.Text("text") ?? "";
        Agency = site.Find(block.Properties.Items("agency")).FirstOrDefault();
        Themes = [.. site.Find(block.Properties.Items("themes"))];
        Actions = [.. actions.Where(a => a.Recommendation == Number.ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>Its number in the review, from 1.</summary>
    public int Number { get; }

    /// <summary>What must change.</summary>
    public string Text { get; }

    /// <summary>The kind of organisation that must act, or null.</summary>
    public ContentItem? Agency { get; }

    /// <summary>What it is about.</summary>
    public IReadOnlyList<ContentItem> Themes { get; }

    /// <summary>The actions that answer it.</summary>
    public IReadOnlyList<ReviewAction> Actions { get; }

    /// <summary>How far it is: its actions taken together.</summary>
    public ActionStatus Status => Actions.Count switch
    {
        0 => ActionStatus.NotStarted,
        _ when Actions.All(a => a.Status == ActionStatus.NoLongerNeeded) => ActionStatus.NoLongerNeeded,
        _ when Actions.All(a => a.Status is ActionStatus.Complete or ActionStatus.NoLongerNeeded) => ActionStatus.Complete,
        _ when Actions.All(a => a.Status is ActionStatus.NotStarted or ActionStatus.NoLongerNeeded) => ActionStatus.NotStarted,
        _ => ActionStatus.InProgress,
    };

    internal static IReadOnlyList<Recommendation> Of(ContentItem review, CultureSnapshot site)
    {
        var actions = site.ChildrenOf(review.Id).Where(c => c.ContentType == ContentTypes.Action).Select(c => new ReviewAction(c, site)).ToList();
        return [.. review.Properties.Blocks("recommendations").Select(b => new Recommendation(b, site, actions))];
    }
}
