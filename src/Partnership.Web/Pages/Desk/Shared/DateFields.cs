namespace Partnership.Web.Pages.Desk.Shared;

/// <summary>A day that a person gives in three fields, as people in this country write it.</summary>
public sealed class DateFields
{
    /// <summary>The day of the month, as typed.</summary>
    public string? Day { get; set; }

    /// <summary>The month, as a number, as typed.</summary>
    public string? Month { get; set; }

    /// <summary>The year, as typed.</summary>
    public string? Year { get; set; }

    /// <summary>Whether nothing was typed.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    /// <summary>The day, or null when nothing was typed or it is no day.</summary>
    public DateOnly? Value =>
        Number(Day) is { } day and >= 1 && Number(Month) is { } month and >= 1 and <= 12 && Number(Year) is { } year and >= 1900 and <= 2200
        && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>What is wrong with it, or null when it is a day or empty.</summary>
    public string? Problem => IsEmpty || Value is not null ? null : "Give a real date, like 27 3 2026.";

    private static int? Number(string? text) =>
        int.TryParse(text?.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
