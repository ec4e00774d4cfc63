using Partnership.Publishing.Clock;
using Partnership.Publishing.Tests.Builders;

namespace Partnership.Publishing.Tests.Clock;

public sealed class StayPublicTests
{
    private static readonly StatutoryClock Clock = new(new StatutoryClockOptions(), ShippedCalendar.Calendar);
    private static readonly CaseReviewDates Dates = new() { Today = new DateOnly(2026, 5, 5) };

    [Theory]
    [InlineData(null, "2026-05-05", null, ClockState.Ahead, "2027-05-05")]
    [InlineData(null, "2025-05-05", null, ClockState.DueSoon, "2026-05-05")]
    [InlineData(null, "2025-05-04", null, ClockState.Done, "2026-05-04")]
    [InlineData("2030-01-01", "2025-05-04", null, ClockState.Ahead, "2030-01-01")]
    [InlineData("2026-01-01", "2025-05-05", "'Public until' says Thursday 1 January 2026, but a review stays public for at least 12 months.", ClockState.DueSoon, "2026-05-05")]
    [InlineData("2030-01-01", null, "The review is not public yet. Once it is, keep it public up to and including Tuesday 1 January 2030.", ClockState.NotYetKnown, "2030-01-01")]
    [InlineData(null, "2026-05-06", "The review is not public yet. Once it is, keep it public up to and including Thursday 6 May 2027.", ClockState.NotYetKnown, "2027-05-06")]
    public void StayPublic_Review_IsPublicForAsLongAsItMust(string? promised, string? publishedOn, string? words, ClockState state, string until)
    {
        var dates = Dates with { PublicUntil = promised is null ? null : Day(promised), FirstPublishedOn = publishedOn is null ? null : Day(publishedOn) };

        var deadline = Deadline(ClockDeadlineKind.PublicUntil, dates);

        Assert.Equal((Day(until), state), (deadline.DueOn, deadline.State));
        Assert.Equal(Day(until), Clock.PublicUntil(dates));
        Assert.Contains(words ?? "", deadline.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void MayWithdraw_Days_NeedsAReasonUntilTheLastIsOver()
    {
        var last = new DateOnly(2026, 5, 5);

        Assert.IsType<WithdrawalAnswer.Allowed>(StatutoryClock.MayWithdraw(last, last.AddDays(1)));
        Assert.IsType<WithdrawalAnswer.Allowed>(StatutoryClock.MayWithdraw(null, last));
        Assert.Equal(
            new WithdrawalAnswer.NeedsReason(
                "This must stay public up to and including Tuesday 5 May 2026. You can withdraw it before then, but you must say why."),
            StatutoryClock.MayWithdraw(last, last));
    }

    private static ClockDeadline Deadline(ClockDeadlineKind kind, CaseReviewDates dates) => Clock.Of(dates).Single(d => d.Kind == kind);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
