using Partnership.Publishing.Clock;

namespace Partnership.Web.Desk.Clock;

/// <summary>Reads the bank holidays from their file.</summary>
internal static class BankHolidayFile
{
    private const string Name = "bank-holidays.json";

    /// <exception cref="BankHolidayFileException">The file has mistakes.</exception>
    /// <exception cref="IOException">The file is missing or can't be read.</exception>
    public static BankHolidayCalendar Read(string seedPath) =>
        BankHolidayCalendar.Parse(File.ReadAllBytes(Path.Combine(WorkflowFolder.PathIn(seedPath), Name)), Name);
}
