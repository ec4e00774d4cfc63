using System.Text.RegularExpressions;

namespace Partnership.Editorial.People.Passwords;

/// <summary>Knows what people write who must choose a password again and again: the season, the month or the day, and a number.</summary>
internal static partial class CalendarWords
{
    /// <summary>Whether every letter of a password belongs to a word of the calendar, as in <c>Spring2026Summer2027</c>.</summary>
    public static bool Are(string password) => OfTheCalendar().IsMatch(string.Concat(password.Where(char.IsLetter)));

    [GeneratedRegex(
        "^(spring|summer|autumn|fall|winter|season|year|month|week|day"
        + "|january|february|march|april|may|june|july|august|september|october|november|december"
        + "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
        + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday|easter|christmas)+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OfTheCalendar();
}
