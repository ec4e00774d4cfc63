namespace Partnership.Architecture.Tests;

/// <summary>Folders inside projects are features, and files are no longer than a reader can hold in mind.</summary>
public class FolderNameTests
{
    private const int LongestFile = 400;
    private static readonly string[] NamesOfNothing = ["Services", "Helpers", "Utils", "Common", "Managers", "Models"];

    [Fact]
    public void Folders_InSource_AreNamedAfterFeatures()
    {
        var offenders = SourceFiles().Where(f => f.Split('/').Any(NamesOfNothing.Contains)).ToList();

        Assert.Empty(offenders);
    }

    [Fact]
    public void Files_InSource_AreShort()
    {
        var root = Repository.Root;
        var offenders = SourceFiles()
            .Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal))
            .Where(f => File.ReadLines(Path.Combine(root, f)).Count() > LongestFile)
            .ToList();

        Assert.Empty(offenders);
    }

    private static IEnumerable<string> SourceFiles() =>
        from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')
        where !name.Contains("/obj/", StringComparison.Ordinal) && !name.Contains("/bin/", StringComparison.Ordinal)
            && !name.Contains("/node_modules/", StringComparison.Ordinal)
        select name;
}
