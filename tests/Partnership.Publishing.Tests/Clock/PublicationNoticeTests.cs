using CsCheck;
using Partnership.Publishing.Clock;
using Partnership.Publishing.Tests.Builders;

namespace Partnership.Publishing.Tests.Clock;

public sealed class PublicationNoticeTests
{
    private static readonly StatutoryClock Clock = new(new StatutoryClockOptions(), ShippedCalendar.Calendar);
    private static readonly CaseReviewDates Dates = new() { Today = new DateOnly(2026, 5, 5) };

    // Told on Monday 20 April: the bank holiday on 4 May lies after day 7.
    [Theory]
    [InlineData("2026-04-20", null, ClockState.Ahead, "The first day on which the review may be published is Wednesday 29 April 2026: in 9 days.")]
    [InlineData("2026-04-26", null, ClockState.DueSoon, "The first day on which the review may be published is Wednesday 29 April 2026: in 3 days.")]
    [InlineData("2026-04-26", "2026-04-28", ClockState.DueSoon, "The first day on which the review may be published is Wednesday 29 April 2026: in 3 days. Publication is planned for Tuesday 28 April 2026: that is too soon.")]
    [InlineData("2026-04-26", "2026-04-29", ClockState.DueSoon, "The first day on which the review may be published is Wednesday 29 April 2026: in 3 days.")]
    [InlineData("2026-04-29", null, ClockState.Done, "The notice has run. The review could be published from Wednesday 29 April 2026.")]
    [InlineData("2026-05-05", "2026-04-29", ClockState.Done, "The notice had run when the review was published on Wednesday 29 April 2026. The first day was Wednesday 29 April 2026.")]
    [InlineData("2026-05-05", "2026-04-28", ClockState.DoneLate, "The review was published on Tuesday 28 April 2026. The first day allowed was Wednesday 29 April 2026.")]
    public void EarliestPublication_NoticeWasGiven_FollowsTheDays(string today, string? publishedOn, ClockState state, string words)
    {
        var deadline = Deadline(ClockDeadlineKind.EarliestPublication, Dates with
        {
            Today = Day(today),
            PanelToldOn = new DateOnly(2026, 4, 20),
            FirstPublishedOn = publishedOn is null ? null : Day(publishedOn),
        });

        Assert.Equal((new DateOnly(2026, 4, 29), state, words), (deadline.DueOn, deadline.State, deadline.Words));
    }

    [Fact]
    public void EarliestPublication_PublishedWithoutNotice_SaysThatNothingIsWrittenDown() => Assert.Equal(
        "The review was published on Monday 4 May 2026. When the Panel had its notice is not written down here.",
        Deadline(ClockDeadlineKind.EarliestPublication, Dates with { FirstPublishedOn = new DateOnly(2026, 5, 4) }).Words);

    [Theory]
    [InlineData("2026-04-20", "2026-04-29")]
    [InlineData("2026-04-24", "2026-05-06")] // the bank holiday on 4 May counts out
    [InlineData("2026-04-25", "2026-05-07")] // a Saturday counts as the Monday after it
    [InlineData("2026-12-23", "2027-01-06")]
    public void EarliestPublication_DayOfNotice_IsTheSeventhWorkingDayAfter(string told, string expected) =>
        Assert.Equal(Day(expected), Assert.IsType<WorkingDayAnswer<DateOnly>.Known>(Clock.EarliestPublication(Day(told))).Value);

    // "No later than seven working days before the date of publication", counted back from the publication.
    [Fact]
    public void EarliestPublication_AnyNotice_IsNeverShorterThanTheRule() =>
        Gen.Select(Gen.Int[0, 8 * 365], Gen.Int[1, 30]).Sample((offset, length) =>
        {
            var told = new DateOnly(2020, 1, 1).AddDays(offset);
            var clock = new StatutoryClock(new StatutoryClockOptions { NoticeWorkingDays = length }, ShippedCalendar.Calendar);

            var earliest = Assert.IsType<WorkingDayAnswer<DateOnly>.Known>(clock.EarliestPublication(told)).Value;
            var latestNotice = new WorkingDays(ShippedCalendar.Calendar).Add(earliest, -length);

            Assert.True(told <= Assert.IsType<WorkingDayAnswer<DateOnly>.Known>(latestNotice).Value);
        });

    [Fact]
    public void EarliestPublication_DayRestsOnAComputedYear_Warns() =>
        Assert.NotNull(Deadline(ClockDeadlineKind.EarliestPublication, Dates with { PanelToldOn = new DateOnly(2027, 1, 4) }).Caution);

    private static ClockDeadline Deadline(ClockDeadlineKind kind, CaseReviewDates dates) => Clock.Of(dates).Single(d => d.Kind == kind);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
