using Partnership.Editorial.Counts;

namespace Partnership.Editorial.Tests.Counts;

public sealed class ShownCountTests
{
    [Theory]
    [InlineData(0, null)]
    [InlineData(1, null)]
    [InlineData(4, null)]
    [InlineData(5, 5L)]
    [InlineData(9, 5L)]
    [InlineData(1234, 1230L)]
    public void OfDay_AnyNumber_IsRoundedDownOrNotShown(long count, long? shown) => Assert.Equal(shown, ShownCount.OfDay(count).AtLeast);

    [Fact]
    public void OfSum_DaysThatAreNotShown_AreCountedAllTheSame() => Assert.Equal(30, ShownCount.OfSum(Enumerable.Repeat(1L, 31)).AtLeast);

    // Everything that a reader sees of a few days and their sum, and every table that would look so: of each hidden day there must be
    // more than one number left. Days go up to 16, so that tables whose shown days end at 10 have all their neighbours in it.
    [Theory]
    [InlineData(1, 16)]
    [InlineData(2, 16)]
    [InlineData(3, 16)]
    [InlineData(5, 6)]
    public void Shown_EveryTableOfSomeDays_LeavesMoreThanOneNumberForEachHiddenDay(int days, int most)
    {
        var possible = new Dictionary<string, HashSet<long>[]>(StringComparer.Ordinal);
        foreach (var table in Tables(days, most))
        {
            var seen = Seen(table);
            if (!possible.TryGetValue(seen, out var numbers))
                possible[seen] = numbers = [.. table.Select(_ => new HashSet<long>())];
            for (var day = 0; day < days; day++)
                numbers[day].Add(table[day]);
        }

        var told =
            from view in possible
            from numbers in view.Value
            where numbers.Any(n => n < ShownCount.Smallest) && numbers.Count == 1
            where !view.Key.Split(" = ")[0].Contains("15", StringComparison.Ordinal) // its neighbours are outside
            select $"{view.Key} tells {numbers.Single()}";
        Assert.Empty(told);
    }

    private static string Seen(long[] table) =>
        string.Join(' ', table.Select(n => ShownCount.OfDay(n).AtLeast?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "few"))
        + $" = {ShownCount.OfSum(table).AtLeast?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "few"}";

    private static IEnumerable<long[]> Tables(int days, int most)
    {
        var table = new long[days];
        while (true)
        {
            yield return [.. table];
            var day = 0;
            while (day < days && table[day] == most)
                table[day++] = 0;
            if (day == days)
                yield break;
            table[day]++;
        }
    }
}
