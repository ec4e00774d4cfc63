using Partnership.Content.Schema;
using Partnership.Publishing.Workflow;

namespace Partnership.Publishing.Tests.Builders;

/// <summary>The roles and workflows that the site ships with.</summary>
internal static class ShippedWorkflows
{
    public static WorkflowCatalogue Catalogue { get; } = WorkflowCatalogue.Parse(Read("workflow"), ContentSchema.Parse(Read("schema")));

    private static List<SchemaFile> Read(string folder) =>
        [.. Directory.GetFiles(Path.Combine(ShippedCalendar.Root, "content-seed", folder), "*.json").Select(f => new SchemaFile(Path.GetFileName(f), File.ReadAllBytes(f)))];
}
