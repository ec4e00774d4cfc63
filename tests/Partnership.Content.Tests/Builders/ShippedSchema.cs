using Partnership.Content.Schema;

namespace Partnership.Content.Tests.Builders;

/// <summary>The content model that the site ships with, read from the repository that the tests were built from.</summary>
internal static class ShippedSchema
{
    private static readonly Lazy<ContentSchema> Parsed = new(() => ContentSchema.Parse(ReadFiles()));

    public static ContentSchema Schema => Parsed.Value;

    public static IReadOnlyList<SchemaFile> ReadFiles() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(FindRoot(), "content-seed", "schema"), "*.json")
            .Select(file => new SchemaFile(Path.GetFileName(file), File.ReadAllBytes(file))),
    ];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Partnership.Web.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"The tests do not run inside the repository: {AppContext.BaseDirectory}");
    }
}
