using CsCheck;
using Partnership.Publishing.Clock;
using Partnership.Publishing.Tests.Builders;

namespace Partnership.Publishing.Tests.Clock;

public sealed class WorkingDaysTests
{
    private const string Limits =
        "Bank holidays are known from 2019 until 2028: for other years this day can't be worked out. "
        + "Ask the person who looks after this site to add the years that are missing.";

    private static readonly WorkingDays Days = new(ShippedCalendar.Calendar);

    // Far enough from both ends for what the tests ask.
    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, (8 * 365) - 1].Select(d => new DateOnly(2020, 1, 1).AddDays(d));

    [Theory]
    [InlineData("2026-11-23", 5, "2026-11-30")] // a Monday: Tuesday is day 1
    [InlineData("2026-11-27", 1, "2026-11-30")]
    [InlineData("2026-11-28", 1, "2026-11-30")] // a Saturday: Monday is day 1, as for the Friday
    [InlineData("2026-11-29", 5, "2026-12-04")]
    [InlineData("2026-04-02", 1, "2026-04-07")] // over Easter
    [InlineData("2021-12-24", 1, "2021-12-29")] // over Christmas with two substitute days
    [InlineData("2022-06-01", 1, "2022-06-06")] // over the Jubilee
    [InlineData("2026-12-24", 7, "2027-01-07")]
    [InlineData("2026-11-28", 0, "2026-11-28")]
    [InlineData("2026-11-30", -1, "2026-11-27")]
    [InlineData("2026-04-07", -2, "2026-04-01")]
    public void Add_KnownDays_CountsFromDayNought(string day, int count, string expected) => Assert.Equal(Day(expected), Known(Days.Add(Day(day), count)));

    [Theory]
    [InlineData("2026-11-23", "2026-11-30", 5)]
    [InlineData("2026-11-28", "2026-11-30", 1)]
    [InlineData("2026-11-28", "2026-11-29", 0)]
    [InlineData("2026-11-30", "2026-11-30", 0)]
    [InlineData("2026-11-30", "2026-11-23", -5)]
    public void Count_KnownDays_LeavesTheFirstOut(string from, string to, int expected) => Assert.Equal(expected, Known(Days.Count(Day(from), Day(to))));

    [Theory]
    [InlineData("2026-11-28", "2026-11-30")]
    [InlineData("2026-11-30", "2026-11-30")]
    [InlineData("2026-12-25", "2026-12-29")]
    public void OnOrAfter_DayOff_IsTheNextWorkingDay(string day, string expected) => Assert.Equal(Day(expected), Known(Days.OnOrAfter(Day(day))));

    [Theory]
    [InlineData("2028-12-29", 1)]
    [InlineData("2028-12-01", 30)]
    [InlineData("2029-01-03", 1)]
    [InlineData("2018-12-27", 1)]
    [InlineData("2019-01-02", -1)]
    [InlineData("2018-12-27", -1)]
    [InlineData("9999-12-31", 1)]
    [InlineData("0001-01-01", -1)]
    [InlineData("2026-11-28", int.MaxValue)]
    [InlineData("2026-11-28", int.MinValue)]
    public void Add_BeyondTheKnownYears_SaysSo(string day, int count) =>
        Assert.Equal(new WorkingDayAnswer<DateOnly>.Unknown(Limits), Days.Add(Day(day), count));

    [Theory]
    [InlineData("2028-12-28", 1, "2028-12-29")]
    [InlineData("2018-12-31", 1, "2019-01-02")]
    [InlineData("2019-01-03", -1, "2019-01-02")]
    [InlineData("2029-01-01", -1, "2028-12-29")]
    public void Add_AtTheEndsOfTheKnownYears_IsKnown(string day, int count, string expected) => Assert.Equal(Day(expected), Known(Days.Add(Day(day), count)));

    [Theory]
    [InlineData("2028-12-28", "2029-01-02")]
    [InlineData("2029-01-02", "2028-12-28")]
    [InlineData("2018-12-30", "2019-01-02")]
    [InlineData("0001-01-01", "9999-12-31")]
    public void Count_BeyondTheKnownYears_SaysSo(string from, string to) =>
        Assert.Equal(new WorkingDayAnswer<int>.Unknown(Limits), Days.Count(Day(from), Day(to)));

    [Fact]
    public void OnOrAfter_BeyondTheKnownYears_SaysSo()
    {
        Assert.IsType<WorkingDayAnswer<DateOnly>.Unknown>(Days.OnOrAfter(new DateOnly(2029, 1, 2)));
        Assert.IsType<WorkingDayAnswer<DateOnly>.Unknown>(Days.OnOrAfter(new DateOnly(2028, 12, 30)));
    }

    [Theory]
    [InlineData("2026-12-30", 1, false)]
    [InlineData("2026-12-31", 1, true)]
    [InlineData("2027-01-04", -2, true)]
    [InlineData("2027-05-04", 0, false)]
    public void Add_YearIsComputed_SaysSo(string day, int count, bool isComputed) =>
        Assert.Equal(isComputed, Assert.IsType<WorkingDayAnswer<DateOnly>.Known>(Days.Add(Day(day), count)).IsComputed);

    [Fact]
    public void Add_AnyDay_IsAWorkingDayAndCountsTheSame() => Gen.Select(AnyDay, Gen.Int[1, 60]).Sample((day, count) =>
    {
        var later = Known(Days.Add(day, count));

        Assert.True(IsWorking(later));
        Assert.Equal(count, Known(Days.Count(day, later)));
        Assert.Equal(-count, Known(Days.Count(later, day)));
        Assert.Equal(count, Enumerable.Range(1, later.DayNumber - day.DayNumber).Count(d => IsWorking(day.AddDays(d))));
    });

    [Fact]
    public void Add_InTwoSteps_IsTheSame() => Gen.Select(AnyDay, Gen.Int[0, 30], Gen.Int[0, 30]).Sample((day, one, other) =>
        Assert.Equal(Known(Days.Add(day, one + other)), Known(Days.Add(Known(Days.Add(day, one)), other))));

    [Fact]
    public void Add_BackAndForth_ComesToTheSameWorkingDay() => Gen.Select(AnyDay, Gen.Int[0, 60]).Sample((day, count) =>
    {
        var working = Known(Days.OnOrAfter(day));

        Assert.Equal(working, Known(Days.Add(Known(Days.Add(working, -count)), count)));
    });

    [Fact]
    public void Add_LaterDay_IsNoEarlier() => Gen.Select(AnyDay, Gen.Int[0, 10], Gen.Int[0, 60]).Sample((day, more, count) =>
        Assert.True(Known(Days.Add(day, count)) <= Known(Days.Add(day.AddDays(more), count))));

    private static bool IsWorking(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && HolidayLaw.Of(day.Year).All(h => h.Date != day);

    private static T Known<T>(WorkingDayAnswer<T> answer)
        where T : struct => Assert.IsType<WorkingDayAnswer<T>.Known>(answer).Value;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
