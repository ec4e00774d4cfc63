using CsCheck;
using Partnership.Publishing.Release;

namespace Partnership.Publishing.Tests.Release;

public sealed class ReleaseTimeTests
{
    private static readonly Gen<DateTimeOffset> AnyMinute = Gen.Int[0, 100 * 366 * 24 * 60]
        .Select(minutes => new DateTimeOffset(1990, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes));

    /// <summary>The nights on which the clocks change, as the law has them: the last Sundays of March and October.</summary>
    public static TheoryData<int, int, int> Changes => new()
    {
        { 2026, 29, 25 }, { 2027, 28, 31 }, { 2028, 26, 29 }, { 2029, 25, 28 }, { 2030, 31, 27 },
    };

    [Theory]
    [InlineData(2026, 5, 5, 9, 0, "2026-05-05T08:00Z")]
    [InlineData(2026, 12, 1, 9, 0, "2026-12-01T09:00Z")]
    [InlineData(2026, 3, 29, 0, 59, "2026-03-29T00:59Z")]
    [InlineData(2026, 3, 29, 2, 0, "2026-03-29T01:00Z")]
    [InlineData(2026, 10, 25, 0, 59, "2026-10-24T23:59Z")]
    [InlineData(2026, 10, 25, 2, 0, "2026-10-25T02:00Z")]
    public void FromLondon_OrdinaryTime_IsOneMoment(int year, int month, int day, int hour, int minute, string utc) =>
        Assert.Equal(new ReleaseTimeOutcome.At(Moment(utc)), ReleaseTime.FromLondon(new DateOnly(year, month, day), new TimeOnly(hour, minute)));

    [Fact]
    public void FromLondon_TimeThatIsSkipped_NamesTheNext()
    {
        var outcome = ReleaseTime.FromLondon(new DateOnly(2026, 3, 29), new TimeOnly(1, 30));

        Assert.Equal(
            new ReleaseTimeOutcome.NoSuchTime(
                Moment("2026-03-29T01:00Z"),
                "The clocks go forward that night, so this time does not exist. "
                + "The next time that does is 2:00 am on Sunday 29 March 2026, London time."),
            outcome);
    }

    [Fact]
    public void FromLondon_TimeThatComesTwice_TakesTheFirstAndSaysSo()
    {
        var outcome = ReleaseTime.FromLondon(new DateOnly(2026, 10, 25), new TimeOnly(1, 30));

        Assert.Equal(
            new ReleaseTimeOutcome.Twice(
                Moment("2026-10-25T00:30Z"),
                Moment("2026-10-25T01:30Z"),
                "The clocks go back that night, so this time comes twice. "
                + "The first is used: 1:30 am on Sunday 25 October 2026, London time (before the clocks go back)."),
            outcome);
    }

    [Fact]
    public void FromLondon_PartOfAMinuteThatIsSkipped_NamesTheNext() => Assert.Equal(
        Moment("2026-03-29T01:00Z"),
        Assert.IsType<ReleaseTimeOutcome.NoSuchTime>(ReleaseTime.FromLondon(new DateOnly(2026, 3, 29), new TimeOnly(1, 59, 59, 999))).Next);

    [Theory]
    [MemberData(nameof(Changes))]
    public void FromLondon_EveryMinuteOfTheNightWithoutAnHour_IsAsTheLawSays(int year, int march, int october)
    {
        _ = october;
        var day = new DateOnly(year, 3, march);
        var midnight = new DateTimeOffset(year, 3, march, 0, 0, 0, TimeSpan.Zero);
        foreach (var minute in Enumerable.Range(0, 24 * 60))
        {
            var outcome = ReleaseTime.FromLondon(day, TimeOnly.MinValue.AddMinutes(minute));

            if (minute / 60 == 1)
                Assert.Equal(midnight.AddHours(1), Assert.IsType<ReleaseTimeOutcome.NoSuchTime>(outcome).Next);
            else
                Assert.Equal(new ReleaseTimeOutcome.At(midnight.AddMinutes(minute < 60 ? minute : minute - 60)), outcome);
        }
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void FromLondon_EveryMinuteOfTheNightWithAnHourMore_IsAsTheLawSays(int year, int march, int october)
    {
        _ = march;
        var day = new DateOnly(year, 10, october);
        var midnight = new DateTimeOffset(year, 10, october, 0, 0, 0, TimeSpan.Zero);
        foreach (var minute in Enumerable.Range(0, 24 * 60))
        {
            var outcome = ReleaseTime.FromLondon(day, TimeOnly.MinValue.AddMinutes(minute));

            if (minute / 60 == 1)
            {
                var twice = Assert.IsType<ReleaseTimeOutcome.Twice>(outcome);
                Assert.Equal((midnight.AddMinutes(minute - 60), midnight.AddMinutes(minute)), (twice.First, twice.Second));
            }
            else
            {
                Assert.Equal(new ReleaseTimeOutcome.At(midnight.AddMinutes(minute < 60 ? minute - 60 : minute)), outcome);
            }
        }
    }

    [Fact]
    public void ToLondon_AnyMoment_ComesBack() => AnyMinute.Sample(instant =>
    {
        var (day, time) = ReleaseTime.ToLondon(instant);

        Assert.Contains(instant, Moments(ReleaseTime.FromLondon(day, time)));
    });

    [Fact]
    public void FromLondon_AnyTimeThatExists_ComesBack() => Gen.Select(Gen.DateOnly, Gen.Int[0, (24 * 60) - 1]).Sample((day, minute) =>
    {
        var time = TimeOnly.MinValue.AddMinutes(minute);

        Assert.All(Moments(ReleaseTime.FromLondon(day, time)), m => Assert.Equal((day, time), ReleaseTime.ToLondon(m)));
    });

    [Fact]
    public void FromLondon_LaterTime_IsNoEarlierMoment() =>
        Gen.Select(AnyMinute, Gen.Int[1, 3 * 24 * 60]).Sample((start, minutes) =>
        {
            var one = start.UtcDateTime;
            var other = one.AddMinutes(minutes);

            Assert.True(Chosen(one) <= Chosen(other), $"{one} comes after {other}");
        });

    [Theory]
    [InlineData("2026-05-05T08:00Z", "9:00 am on Tuesday 5 May 2026, London time")]
    [InlineData("2026-12-01T17:05Z", "5:05 pm on Tuesday 1 December 2026, London time")]
    [InlineData("2026-05-04T23:00Z", "midnight at the start of Tuesday 5 May 2026, London time")]
    [InlineData("2026-05-04T23:30Z", "12:30 am on Tuesday 5 May 2026, London time")]
    [InlineData("2026-05-05T11:00Z", "midday on Tuesday 5 May 2026, London time")]
    [InlineData("2026-05-05T11:01Z", "12:01 pm on Tuesday 5 May 2026, London time")]
    [InlineData("2026-10-25T00:30Z", "1:30 am on Sunday 25 October 2026, London time (before the clocks go back)")]
    [InlineData("2026-10-25T01:30Z", "1:30 am on Sunday 25 October 2026, London time (after the clocks have gone back)")]
    public void InWords_Moment_IsAsPeopleSayIt(string utc, string words) => Assert.Equal(words, ReleaseTime.InWords(Moment(utc)));

    [Fact]
    public void InWords_EveryMinuteAroundAChange_IsSaidOnce()
    {
        var start = Moment("2026-10-24T12:00Z");

        var words = Enumerable.Range(0, 48 * 60).Select(m => ReleaseTime.InWords(start.AddMinutes(m))).ToList();

        Assert.Equal(words.Count, words.Distinct().Count());
    }

    private static DateTimeOffset Moment(string utc) => DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset[] Moments(ReleaseTimeOutcome outcome) => outcome switch
    {
        ReleaseTimeOutcome.At at => [at.Instant],
        ReleaseTimeOutcome.Twice twice => [twice.First, twice.Second],
        _ => [],
    };

    // What a schedule would use.
    private static DateTimeOffset Chosen(DateTime local) =>
        ReleaseTime.FromLondon(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)) switch
        {
            ReleaseTimeOutcome.At at => at.Instant,
            ReleaseTimeOutcome.NoSuchTime skipped => skipped.Next,
            ReleaseTimeOutcome.Twice twice => twice.First,
            var other => throw new InvalidOperationException($"{other}"),
        };
}
