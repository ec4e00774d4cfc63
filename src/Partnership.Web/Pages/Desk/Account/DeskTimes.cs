using System.Globalization;

namespace Partnership.Web.Pages.Desk.Account;

/// <summary>Times for people, as clocks in London show them.</summary>
internal static class DeskTimes
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A moment in UTC, as <c>5 October 2026, 14:30</c>.</summary>
    public static string Of(DateTime moment) => TimeZoneInfo.ConvertTimeFromUtc(moment, London).ToString("d MMMM yyyy, HH:mm", British);
}
