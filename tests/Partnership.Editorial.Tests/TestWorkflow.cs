using Partnership.Content.Schema;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Tests;

/// <summary>The roles and workflows that ship with the site, and a calendar without holidays.</summary>
internal static class TestWorkflow
{
    internal static WorkflowCatalogue Shipped { get; } = WorkflowCatalogue.Parse(
        [.. Directory.GetFiles(Path.Combine(Repository.Seed, "workflow"), "*.json").Select(f => new SchemaFile(Path.GetFileName(f), File.ReadAllBytes(f)))],
        TestSchema.Shipped);

    internal static PublicationCalendar Calendar { get; } = new()
    {
        DayOf = DateOnly.FromDateTime,
        FirstDayAfterNotice = told => told.AddDays(7),
        PublicUntil = first => first.AddYears(1),
    };
}
