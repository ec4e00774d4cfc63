using Partnership.Content.Schema;
using Partnership.Editorial.Workflow;
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

    internal static PublicationCalendar Calendar { get; } = new()
    {
        DayOf = moment => London.DayOf(new DateTimeOffset(moment, TimeSpan.Zero)),
        FirstDayAfterNotice = told => told.AddDays(NoticeDays),
        PublicUntil = first => first.AddYears(1),
    };
}
