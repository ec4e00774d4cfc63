namespace Partnership.Publishing.Clock;

/// <summary>A day on which England does not work although it is none of a weekend.</summary>
/// <param name="Date">The day.</param>
/// <param name="Title">What it is called, as the government's list has it.</param>
/// <param name="IsSubstitute">Whether it stands for a holiday that fell on a weekend.</param>
public sealed record BankHoliday(DateOnly Date, string Title, bool IsSubstitute);
