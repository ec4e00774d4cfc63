using Partnership.Content.Schema;
using Partnership.Publishing.Workflow;
using Partnership.Web.StartUp;

namespace Partnership.Web.Desk;

/// <summary>Reads roles and workflows from their folder.</summary>
internal static class WorkflowFolder
{
    public static string PathIn(string seedPath) => Path.Combine(seedPath, "workflow");

    public static WorkflowCatalogue Read(string seedPath, ContentSchema schema)
    {
        var folder = PathIn(seedPath);
        if (!Directory.Exists(folder))
            throw new StartUpFailure($"The workflows are missing: there is no folder {folder}. Set Seed:Path to the folder that holds it.");
        var files = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
            .Select(path => new SchemaFile(Path.GetFileName(path), File.ReadAllBytes(path)))
            .ToList();
        return WorkflowCatalogue.Parse(files, schema);
    }
}
