namespace Partnership.Editorial.Counts;

/// <summary>
/// A number as the desk may show it. The raw numbers never leave this folder.
/// </summary>
/// <remarks>
/// A number under 5 is shown as "fewer than 5", nought included, and no sum may give it away. So every other number is rounded down
/// to the next 5, sums are made of the true numbers and rounded down by themselves, and a sum counts a 4 as a 3. Whoever takes the
/// shown days from the shown month is left with a span that always allows more than one value for each hidden day, even where all
/// days are hidden and as high as they can be. Sums over several pages are made of what is shown, so they say nothing new. A test
/// tries it with every small table. Periods are whole days and whole months, and nothing else can be asked for: two periods that
/// differ by a day would tell that day.
/// </remarks>
/// <param name="AtLeast">The number, rounded down to the next 5; null for fewer than 5.</param>
public readonly record struct ShownCount(long? AtLeast)
{
    /// <summary>The smallest number that is shown.</summary>
    public const int Smallest = 5;

    private const int MostOfHidden = 3;

    /// <summary>Whether it is fewer than 5.</summary>
    public bool IsFew => AtLeast is null;

    /// <summary>The number of one day.</summary>
    internal static ShownCount OfDay(long count) => Shown(count);

    /// <summary>The sum of several days.</summary>
    internal static ShownCount OfSum(IEnumerable<long> days) => Shown(days.Sum(Summand));

    /// <summary>A sum whose summands were made with <see cref="Summand"/>, such as by the database.</summary>
    internal static ShownCount OfSummands(long sum) => Shown(sum);

    /// <summary>What a day counts in a sum.</summary>
    internal static long Summand(long day) => day >= Smallest ? day : Math.Min(day, MostOfHidden);

    private static ShownCount Shown(long count) => new(count < Smallest ? null : count - (count % Smallest));
}
