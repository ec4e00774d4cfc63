using System.Collections.Immutable;
using System.Globalization;
using Partnership.Publishing.Clock;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Tests.Builders;
using Partnership.Publishing.Workflow;

namespace Partnership.Publishing.Tests.Workflow;

public sealed class NoticeTests
{
    private const string Hash = "a";
    private static readonly Guid Publisher = Guid.Parse("aaaaaaaa-0000-0000-0000-000000000000");
    private static readonly Guid Signer = Guid.Parse("bbbbbbbb-0000-0000-0000-000000000000");
    private static readonly StatutoryClock Clock = new(new StatutoryClockOptions(), ShippedCalendar.Calendar);

    // Told on Thursday 2 April 2026: Good Friday, a weekend and Easter Monday come first, so day 7 is Wednesday 15 April.
    [Theory]
    [InlineData("2026-04-14", false)]
    [InlineData("2026-04-15", true)]
    public void Publish_NoticeOverEaster_IsAllowedFromTheSeventhWorkingDay(string today, bool isAllowed)
    {
        var decision = Decide(WorkflowAction.Publish, told: "2026-04-02", today);

        Assert.Equal(isAllowed, decision is WorkflowDecision.Allowed);
        if (decision is WorkflowDecision.Refused refused)
            Assert.Equal(
                new Refusal(RefusalCode.WrongTime, "The notice has not passed yet. The first day on which this may be published is 15 April 2026."),
                Assert.Single(refused.Reasons));
    }

    [Theory]
    [InlineData(WorkflowAction.Publish)]
    [InlineData(WorkflowAction.Schedule)]
    public void Release_NoticeGoesBeyondTheKnownBankHolidays_IsRefusedWithTheYears(WorkflowAction action)
    {
        var lastKnown = ShippedCalendar.Calendar.KnownUntil;

        var decision = Decide(action, told: Text(lastKnown), today: Text(lastKnown.AddDays(60)));

        var refusal = Assert.Single(Assert.IsType<WorkflowDecision.Refused>(decision).Reasons);
        Assert.Equal(RefusalCode.NoticeUnknown, refusal.Code);
        Assert.Equal(
            $"When the notice ends can't be worked out, so this can't be published. Bank holidays are known from {ShippedCalendar.Calendar.KnownFrom.Year} until {lastKnown.Year}: "
            + "for other years this day can't be worked out. Ask the person who looks after this site to add the years that are missing.",
            refusal.Reason);
    }

    [Fact]
    public void Publish_NobodyCountsTheNotice_AsksForNone() =>
        Assert.IsType<WorkflowDecision.Allowed>(Decide(WorkflowAction.Publish, "2026-04-02", "2026-04-02", isCounted: false));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static WorkflowDecision Decide(WorkflowAction action, string told, string today, bool isCounted = true)
    {
        var workflow = ShippedWorkflows.Catalogue.For("caseReview");
        var day = Day(today);
        var state = new SubmissionState
        {
            Workflow = workflow,
            ContentHash = Hash,
            Authors = [],
            Check = new CheckState(0, 0),
            Submission = new OpenSubmission
            {
                Kind = SubmissionKind.Full,
                SubmittedBy = Guid.Empty,
                ContentHash = Hash,
                Signatures = [.. workflow.Gates.Select(g => new Signature(g.Alias, Signer, Hash, Day(told)))],
            },
        };
        return SubmissionMachine.Decide(ShippedWorkflows.Catalogue, state, new WorkflowQuestion
        {
            Action = action,
            By = new DeskActor(Publisher, "Bo", ImmutableHashSet.Create("publisher")),
            Today = day,
            ReleaseOn = day,
            SeenHash = Hash,
            FirstDayAfterNotice = isCounted ? Clock.EarliestPublication : null,
        });
    }
}
