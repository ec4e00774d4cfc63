using System.Globalization;
using Partnership.Editorial.Counts;
using Partnership.Web.Site;

namespace Partnership.Web.Desk.Counts;

/// <summary>Counts in words.</summary>
internal static class CountWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A number: <c>1,230</c>, or <c>fewer than 5</c>.</summary>
    public static string Of(ShownCount count) => count.AtLeast is { } number ? number.ToString("N0", British) : $"fewer than {ShownCount.Smallest}";

    /// <summary>A period: <c>October 2026</c>, or <c>5 October 2026</c>.</summary>
    public static string Of(CountPeriod period) => period.IsDay ? LondonTime.InWords(period.First) : period.First.ToString("MMMM yyyy", British);
}
