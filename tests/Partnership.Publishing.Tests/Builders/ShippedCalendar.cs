using System.Text;
using Partnership.Publishing.Clock;

namespace Partnership.Publishing.Tests.Builders;

/// <summary>The bank holidays that the site ships with, read from the repository that the tests were built from.</summary>
internal static class ShippedCalendar
{
    public const string FileName = "bank-holidays.json";

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    private static readonly Lazy<byte[]> Bytes = new(() => File.ReadAllBytes(Path.Combine(Root, "content-seed", "workflow", FileName)));

    public static BankHolidayCalendar Calendar { get; } = BankHolidayCalendar.Parse(Bytes.Value, FileName);

    /// <summary>The text of the file, for tests that spoil it.</summary>
    public static string Text => Encoding.UTF8.GetString(Bytes.Value);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Partnership.Web.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"The tests do not run inside the repository: {AppContext.BaseDirectory}");
    }
}
