using Partnership.Content.Problems;

namespace Partnership.Editorial.Import;

/// <summary>Reads the Markdown files of a folder of starting content.</summary>
internal static class SeedFiles
{
    public static async Task<List<(SeedFile File, SeedAddress Address)>> ReadAsync(
        SeedFolder folder, SeedGround ground, List<SourceProblem> problems, CancellationToken cancellationToken)
    {
        var files = new List<(SeedFile, SeedAddress)>();
        if (!Directory.Exists(folder.ContentRoot))
        {
            problems.Add(new SourceProblem(folder.ContentRoot, 1, "The folder is missing."));
            return files;
        }

        foreach (var path in Directory.EnumerateFiles(folder.ContentRoot, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var relative = Path.GetRelativePath(folder.ContentRoot, path).Replace('\\', '/');
            var name = Path.GetFileName(folder.Root.TrimEnd('/', '\\')) + "/content/" + relative;
            if (ground.Place(relative) is not { } address)
                problems.Add(new SourceProblem(name, 1, "The name can't be part of an address: use lower-case letters, digits and single hyphens."));
            else if (SeedFileReader.Read(folder, name, await File.ReadAllTextAsync(path, cancellationToken), problems) is { } file)
                files.Add((file, address));
        }

        return files;
    }
}
