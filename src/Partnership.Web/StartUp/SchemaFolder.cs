using Partnership.Content.Schema;

namespace Partnership.Web.StartUp;

/// <summary>Reads the content model from its folder.</summary>
internal static class SchemaFolder
{
    public static ContentSchema Read(string seedPath)
    {
        var folder = Path.Combine(seedPath, "schema");
        if (!Directory.Exists(folder))
            throw new StartUpFailure($"The content model is missing: there is no folder {folder}. Set Seed:Path to the folder that holds it.");
        var files = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
            .Select(path => new SchemaFile(Path.GetFileName(path), File.ReadAllBytes(path)))
            .ToList();
        return ContentSchema.Parse(files);
    }
}
