using CsCheck;
using Partnership.Publishing.Clock;
using Partnership.Publishing.Tests.Builders;

namespace Partnership.Publishing.Tests.Clock;

public sealed class StatutoryClockTests
{
    private static readonly StatutoryClock Clock = new(new StatutoryClockOptions(), ShippedCalendar.Calendar);
    private static readonly CaseReviewDates Dates = new() { Today = new DateOnly(2026, 5, 5) };

    [Fact]
    public void Of_NothingEntered_SaysWhatIsMissing()
    {
        var deadlines = Clock.Of(Dates);

        Assert.Equal(Enum.GetValues<ClockDeadlineKind>(), deadlines.Select(d => d.Kind));
        Assert.All(deadlines, d => Assert.Equal((null, null, ClockState.NotYetKnown), (d.DueOn, d.DoneOn, d.State)));
        Assert.Equal(
            [
                "Add the date of the incident. The Panel must be told within 5 working days of it.",
                "Add the date on which the national Panel was told. The rapid review may take 15 working days from then.",
                "Add the date on which the review began. The aim is to publish it within 6 months of it.",
                "Give the report to the national Panel and the Secretary of State. The review may be published 7 working days after that.",
                "The review is not public yet. A review stays public for at least 12 months.",
            ],
            deadlines.Select(d => d.Words));
    }

    // The incident was on Thursday 2 April 2026: Good Friday, a weekend and Easter Monday come first, so day 1 is Tuesday 7 April.
    [Theory]
    [InlineData("2026-04-02", null, ClockState.Ahead, "Tell the national Panel about the incident by Monday 13 April 2026: in 11 days.")]
    [InlineData("2026-04-09", null, ClockState.Ahead, "Tell the national Panel about the incident by Monday 13 April 2026: in 4 days.")]
    [InlineData("2026-04-10", null, ClockState.DueSoon, "Tell the national Panel about the incident by Monday 13 April 2026: in 3 days.")]
    [InlineData("2026-04-13", null, ClockState.DueSoon, "Tell the national Panel about the incident by Monday 13 April 2026: today.")]
    [InlineData("2026-04-14", null, ClockState.Overdue, "Tell the national Panel about the incident now. The last day was Monday 13 April 2026, yesterday.")]
    [InlineData("2026-04-16", null, ClockState.Overdue, "Tell the national Panel about the incident now. The last day was Monday 13 April 2026, 3 days ago.")]
    [InlineData("2026-04-16", "2026-04-13", ClockState.Done, "The national Panel was told on Monday 13 April 2026, in time. The last day was Monday 13 April 2026.")]
    [InlineData("2026-04-16", "2026-04-14", ClockState.DoneLate, "The national Panel was told on Tuesday 14 April 2026. The last day was Monday 13 April 2026.")]
    [InlineData("2026-04-09", "2026-04-10", ClockState.Ahead, "Tell the national Panel about the incident by Monday 13 April 2026: in 4 days. It is planned for Friday 10 April 2026.")]
    public void NotifyPanel_DaysGoBy_FollowsThem(string today, string? notifiedOn, ClockState state, string words)
    {
        var deadline = Deadline(ClockDeadlineKind.NotifyPanel, Dates with
        {
            Today = Day(today),
            IncidentOn = new DateOnly(2026, 4, 2),
            NotifiedOn = notifiedOn is null ? null : Day(notifiedOn),
        });

        Assert.Equal((new DateOnly(2026, 4, 13), state, words), (deadline.DueOn, deadline.State, deadline.Words));
        Assert.Equal("Tell the national Panel", deadline.Title);
        Assert.Equal(state is ClockState.Done or ClockState.DoneLate ? Day(notifiedOn ?? "") : null, deadline.DoneOn);
    }

    [Fact]
    public void RapidReview_PanelWasTold_HasFifteenWorkingDaysFromThen()
    {
        var deadline = Deadline(ClockDeadlineKind.RapidReview, Dates with { NotifiedOn = new DateOnly(2026, 4, 13) });

        Assert.Equal((new DateOnly(2026, 5, 5), ClockState.DueSoon), (deadline.DueOn, deadline.State));
        Assert.Equal("Finish the rapid review by Tuesday 5 May 2026: today.", deadline.Words);
    }

    [Fact]
    public void RapidReview_DoneWithoutTheDateOfTheNotice_TellsBoth() => Assert.Equal(
        "The rapid review was finished on Monday 4 May 2026. "
        + "Add the date on which the national Panel was told. The rapid review may take 15 working days from then.",
        Deadline(ClockDeadlineKind.RapidReview, Dates with { RapidReviewDoneOn = new DateOnly(2026, 5, 4) }).Words);

    [Theory]
    [InlineData("2026-05-05", "2026-11-05", ClockState.Ahead)]
    [InlineData("2025-08-31", "2026-02-28", ClockState.Overdue)]
    [InlineData("2025-11-05", "2026-05-05", ClockState.DueSoon)]
    [InlineData("2025-12-02", "2026-06-02", ClockState.DueSoon)]
    [InlineData("2025-12-03", "2026-06-03", ClockState.Ahead)]
    public void Publish_ReviewBegan_HasSixMonths(string initiatedOn, string due, ClockState state)
    {
        var deadline = Deadline(ClockDeadlineKind.Publish, Dates with { InitiatedOn = Day(initiatedOn) });

        Assert.Equal((Day(due), state, state == ClockState.Overdue), (deadline.DueOn, deadline.State, deadline.NeedsReason));
    }

    [Fact]
    public void Publish_AimIsMissed_AsksForAReason()
    {
        var began = Dates with { InitiatedOn = new DateOnly(2025, 11, 4), CompletedOn = new DateOnly(2026, 4, 20) };

        var waiting = Deadline(ClockDeadlineKind.Publish, began);
        var late = Deadline(ClockDeadlineKind.Publish, began with { FirstPublishedOn = Dates.Today });

        Assert.True(waiting.NeedsReason && late.NeedsReason);
        Assert.Equal(
            "Publish the review now. The last day was Monday 4 May 2026, yesterday. The report was finished on Monday 20 April 2026. "
            + "The aim is 6 months: write down why it took longer.",
            waiting.Words);
        Assert.Equal(
            "The review was published on Tuesday 5 May 2026. The last day was Monday 4 May 2026. The aim is 6 months: write down why it took longer.",
            late.Words);
    }

    [Fact]
    public void NeedsReason_OtherDeadlineIsMissed_IsFalse() =>
        Assert.False(Deadline(ClockDeadlineKind.NotifyPanel, Dates with { IncidentOn = new DateOnly(2026, 1, 5) }).NeedsReason);

    [Theory]
    [InlineData("2026-12-29", true)]
    [InlineData("2026-12-10", false)]
    public void Of_DayRestsOnAComputedYear_Warns(string incident, bool warns) => Assert.Equal(
        warns ? "The bank holidays of that year were worked out before they were announced. If one has been added since, this day is later." : null,
        Deadline(ClockDeadlineKind.NotifyPanel, Dates with { IncidentOn = Day(incident) }).Caution);

    [Fact]
    public void Of_BankHolidaysAreNotKnown_SaysSoAndGivesNoDay()
    {
        var dates = Dates with { IncidentOn = new DateOnly(2028, 12, 28), NotifiedOn = new DateOnly(2015, 3, 2), PanelToldOn = new DateOnly(2028, 12, 28) };

        var deadlines = Clock.Of(dates).Where(d => d.Kind is not (ClockDeadlineKind.Publish or ClockDeadlineKind.PublicUntil)).ToList();

        Assert.All(deadlines, d => Assert.Equal((null, ClockState.NotYetKnown), (d.DueOn, d.State)));
        Assert.All(deadlines, d => Assert.Contains("Bank holidays are known from 2019 until 2028", d.Words, StringComparison.Ordinal));
        Assert.StartsWith("The national Panel was told on Monday 2 March 2015. Bank holidays", deadlines[0].Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_OtherLengths_AreUsed()
    {
        var clock = new StatutoryClock(
            new StatutoryClockOptions { NotifyPanelWorkingDays = 1, RapidReviewWorkingDays = 2, PublishMonths = 1, NoticeWorkingDays = 3, StayPublicMonths = 24 },
            ShippedCalendar.Calendar);
        var monday = new DateOnly(2026, 6, 1);

        var deadlines = clock.Of(new CaseReviewDates
        {
            Today = monday,
            IncidentOn = monday,
            NotifiedOn = monday,
            InitiatedOn = monday,
            PanelToldOn = monday,
            FirstPublishedOn = monday,
        });

        Assert.Equal(
            [monday.AddDays(1), monday.AddDays(2), new DateOnly(2026, 7, 1), monday.AddDays(3), new DateOnly(2028, 6, 1)],
            deadlines.Select(d => d.DueOn ?? default));
        Assert.StartsWith(
            "Add the date of the incident. The Panel must be told within 1 working day of it.",
            clock.Of(Dates)[0].Words,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AnyDates_AnswersEveryKindWithWords()
    {
        var any = Gen.Frequency((1, Gen.Const<DateOnly?>(() => null)), (2, Gen.DateOnly.Select(d => (DateOnly?)d)), (3, Gen.Int[0, 4000].Select(d => (DateOnly?)new DateOnly(2019, 1, 1).AddDays(d))));
        Gen.Select(any.Array[8], any).Sample((d, today) =>
        {
            var deadlines = Clock.Of(new CaseReviewDates
            {
                Today = today ?? DateOnly.MaxValue,
                IncidentOn = d[0],
                NotifiedOn = d[1],
                RapidReviewDoneOn = d[2],
                InitiatedOn = d[3],
                CompletedOn = d[4],
                PanelToldOn = d[5],
                FirstPublishedOn = d[6],
                PublicUntil = d[7],
            });

            Assert.Equal(Enum.GetValues<ClockDeadlineKind>(), deadlines.Select(x => x.Kind));
            Assert.All(deadlines, x => Assert.EndsWith(".", x.Words, StringComparison.Ordinal));
            Assert.All(deadlines, x => Assert.True(x.DueOn is not null || x.State == ClockState.NotYetKnown));
        });
    }

    private static ClockDeadline Deadline(ClockDeadlineKind kind, CaseReviewDates dates) => Clock.Of(dates).Single(d => d.Kind == kind);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
