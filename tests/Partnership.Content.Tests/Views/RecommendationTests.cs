using Partnership.Content.Snapshots;
using Partnership.Content.Tests.Builders;
using Partnership.Content.Views;

namespace Partnership.Content.Tests.Views;

public sealed class RecommendationTests
{
    private readonly PublicDocument agency = Documents.Of(ContentTypes.Agency, "Police");

    [Theory]
    [InlineData("", ActionStatus.NotStarted)]
    [InlineData("not-started", ActionStatus.NotStarted)]
    [InlineData("in-progress", ActionStatus.InProgress)]
    [InlineData("complete", ActionStatus.Complete)]
    [InlineData("no-longer-needed", ActionStatus.NoLongerNeeded)]
    [InlineData("not-started not-started", ActionStatus.NotStarted)]
    [InlineData("not-started in-progress", ActionStatus.InProgress)]
    [InlineData("not-started complete", ActionStatus.InProgress)]
    [InlineData("not-started no-longer-needed", ActionStatus.NotStarted)]
    [InlineData("in-progress complete", ActionStatus.InProgress)]
    [InlineData("in-progress no-longer-needed", ActionStatus.InProgress)]
    [InlineData("complete complete", ActionStatus.Complete)]
    [InlineData("complete no-longer-needed", ActionStatus.Complete)]
    [InlineData("no-longer-needed no-longer-needed", ActionStatus.NoLongerNeeded)]
    [InlineData("not-started complete no-longer-needed", ActionStatus.InProgress)]
    [InlineData("former", ActionStatus.NotStarted)]
    public void Status_Actions_AreTakenTogether(string statuses, ActionStatus expected)
    {
        var recommendation = Review(statuses.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => ("1", s))).Recommendations[0];

        Assert.Equal(expected, recommendation.Status);
    }

    [Fact]
    public void Actions_OfOtherRecommendations_AreNotAmongThem()
    {
        var review = Review([("1", "complete"), ("2", "not-started"), ("12", "not-started"), ("01", "not-started")]);

        Assert.Equal(["complete"], review.Recommendations[0].Actions.Select(a => a.Item.Name));
        Assert.Equal(ActionStatus.Complete, review.Recommendations[0].Status);
        Assert.Equal(ActionStatus.NotStarted, review.Recommendations[1].Status);
    }

    [Fact]
    public void Recommendations_Blocks_KeepTheEditorsOrder()
    {
        var recommendations = Review([]).Recommendations;

        Assert.Equal([(1, "Train staff."), (2, "")], recommendations.Select(r => (r.Number, r.Text)));
        Assert.Equal("Police", recommendations[0].Agency?.Name);
        Assert.Null(recommendations[1].Agency);
        Assert.Empty(recommendations[1].Themes);
    }

    [Theory]
    [InlineData("not-started", 1, true)]
    [InlineData("in-progress", 1, true)]
    [InlineData("complete", 1, false)]
    [InlineData("no-longer-needed", 1, false)]
    [InlineData("not-started", 0, false)]
    [InlineData("in-progress", -1, false)]
    public void IsOverdue_DayHasPassed_IsSoUnlessItIsSettled(string status, int daysAfter, bool expected)
    {
        var action = Action(Bag.Text(status), Bag.Date(2025, 3, 31));

        Assert.Equal(expected, action.IsOverdue(new DateOnly(2025, 3, 31).AddDays(daysAfter)));
    }

    [Fact]
    public void IsOverdue_NoDayIsSet_IsFalse() => Assert.False(Action(Bag.Text("not-started"), null).IsOverdue(DateOnly.MaxValue));

    [Theory]
    [InlineData("in-progress", "In progress")]
    [InlineData("no-longer-needed", "No longer needed")]
    [InlineData(null, "Not started")]
    public void StatusLabel_Status_IsInWords(string? status, string expected) =>
        Assert.Equal(expected, Action(status is null ? null : Bag.Text(status), null).StatusLabel);

    private static ReviewAction Action(Content.Values.PropertyValue? status, Content.Values.PropertyValue? dueOn)
    {
        var values = Bag.Of().With("status", status).With("dueOn", dueOn);
        var site = Documents.SnapshotOf(ShippedSchema.Schema, Documents.Of(ContentTypes.Action, "Action", values: values)).Default;
        return new ReviewAction(site.Items[0], site);
    }

    private CaseReview Review(IEnumerable<(string Recommendation, string Status)> actions)
    {
        var review = Documents.Of(ContentTypes.CaseReview, "Alder", values: Bag.Of(("recommendations", Bag.Blocks(
            Bag.Block("recommendation", ("number", Bag.Number(1)), ("text", Bag.Text("Train staff.")), ("agency", Bag.Items(agency.Id))),
            Bag.Block("recommendation", ("number", Bag.Number(2)))))));
        var below = actions.Select(a => Documents.Of(
            ContentTypes.Action, a.Status, review, values: Bag.Of(("recommendation", Bag.Text(a.Recommendation)), ("status", Bag.Text(a.Status)))));
        return CaseReview.All(Documents.SnapshotOf(ShippedSchema.Schema, [agency, review, .. below]).Default)[0];
    }
}
