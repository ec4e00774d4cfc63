using Partnership.Content.Schema;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Clock;
using Partnership.Publishing.Release;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Tests;

/// <summary>The workflows that ship with the site, and a calendar without holidays.</summary>
internal static class TestWorkflows
{
    /// <summary>How many days after the notice a review may be public, in these tests.</summary>
    internal const int NoticeDays = 9;

    internal static WorkflowCatalogue Shipped { get; } = WorkflowCatalogue.Parse(
        [.. Directory.GetFiles(Path.Combine(Repository.Seed, "workflow"), "*.json").Select(f => new SchemaFile(Path.GetFileName(f), File.ReadAllBytes(f)))],
        TestSchema.Shipped);

    /// <summary>The statutory clock with the bank holidays that ship with the site.</summary>
    internal static StatutoryClock Clock { get; } = new(
        new StatutoryClockOptions(),
        BankHolidayCalendar.Parse(File.ReadAllBytes(Path.Combine(Repository.Seed, "workflow", "bank-holidays.json")), "bank-holidays.json"));

    internal static PublicationCalendar Calendar { get; } = new()
    {
        DayOf = moment => London.DayOf(new DateTimeOffset(moment, TimeSpan.Zero)),
        FirstDayAfterNotice = told => new WorkingDayAnswer<DateOnly>.Known(told.AddDays(NoticeDays), IsComputed: false),
        PublicUntil = first => first.AddYears(1),
    };
}
