using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Partnership.Content.Problems;

namespace Partnership.Publishing.Clock;

/// <summary>The bank holidays of England, and for which years they are known.</summary>
public sealed class BankHolidayCalendar
{
    private readonly FrozenDictionary<DateOnly, BankHoliday> days;
    private readonly FrozenSet<int> computed;

    private BankHolidayCalendar(BankHolidayFile file)
    {
        days = file.Years.SelectMany(y => y.Days).Select(Holiday).ToFrozenDictionary(d => d.Date);
        computed = file.Years.Where(y => y.Computed).Select(y => y.Year).ToFrozenSet();
        KnownFrom = new DateOnly(file.Years[0].Year, 1, 1);
        KnownUntil = new DateOnly(file.Years[^1].Year, 12, 31);
        Source = new Uri(file.Source);
        ComparedOn = file.Retrieved is { } day ? BankHolidayRules.Day(day) : null;
    }

    /// <summary>The first day about which the calendar can tell.</summary>
    public DateOnly KnownFrom { get; }

    /// <summary>The last day about which the calendar can tell.</summary>
    public DateOnly KnownUntil { get; }

    /// <summary>The list that the days were taken from.</summary>
    public Uri Source { get; }

    /// <summary>The day on which the file was last compared with its source; null when the file does not say.</summary>
    public DateOnly? ComparedOn { get; }

    /// <summary>Every holiday, in the order of the days.</summary>
    public IEnumerable<BankHoliday> Days => days.Values.OrderBy(d => d.Date);

    /// <summary>Reads the file of bank holidays (<c>content-seed/workflow/bank-holidays.json</c>).</summary>
    /// <param name="utf8">The bytes of the JSON text.</param>
    /// <param name="fileName">The file's name, for messages.</param>
    /// <exception cref="BankHolidayFileException">The file is malformed or has a gap; all mistakes are named, with their lines.</exception>
    public static BankHolidayCalendar Parse(byte[] utf8, string fileName)
    {
        var file = Read(utf8, fileName);
        var problems = new BankHolidayRules(file, fileName, utf8).Check().ToList();
        return problems.Count == 0 ? new BankHolidayCalendar(file) : throw new BankHolidayFileException(problems);
    }

    /// <summary>Whether the calendar can tell about that day.</summary>
    public bool Covers(DateOnly day) => day >= KnownFrom && day <= KnownUntil;

    /// <summary>
    /// Whether the days of that year were worked out from the law, because nobody had announced them yet. A day that is added
    /// for an occasion (a coronation, a jubilee) is missing from such a year.
    /// </summary>
    public bool IsComputed(int year) => computed.Contains(year);

    /// <summary>The holiday on that day, or null when there is none or the calendar can't tell.</summary>
    public BankHoliday? Find(DateOnly day) => days.GetValueOrDefault(day);

    private static BankHolidayFile Read(byte[] utf8, string fileName)
    {
        try
        {
            var text = utf8.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? utf8.AsSpan(Encoding.UTF8.Preamble.Length) : utf8;
            return JsonSerializer.Deserialize(text, BankHolidayJson.Default.BankHolidayFile)
                ?? throw Mistake(fileName, 1, "The file is empty: a list of bank holidays was expected.");
        }
        catch (JsonException exception)
        {
            throw Mistake(fileName, (int)(exception.LineNumber ?? 0) + 1, Plain(exception));
        }
    }

    private static BankHolidayFileException Mistake(string fileName, int line, string reason) =>
        new([new SourceProblem(fileName, line, reason)]);

    private static string Plain(JsonException exception)
    {
        var technical = exception.Message.IndexOf(" Path: ", StringComparison.Ordinal);
        var message = technical > 0 ? exception.Message[..technical] : exception.Message;
        return exception.Path is { Length: > 1 } path ? $"{message} (at {path})" : message;
    }

    private static BankHoliday Holiday(BankHolidayEntry entry) => new(
        BankHolidayRules.Day(entry.Date) ?? throw new InvalidOperationException("The rules let only days through."),
        entry.Title,
        entry.Substitute);
}
