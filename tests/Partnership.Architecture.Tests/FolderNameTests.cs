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
        var root = Root();
        var offenders = SourceFiles()
            .Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal))
            .Where(f => File.ReadLines(Path.Combine(root, f)).Count() > LongestFile)
            .ToList();

        Assert.Empty(offenders);
    }

    private static IEnumerable<string> SourceFiles() =>
        from path in Directory.EnumerateFiles(Path.Combine(Root(), "src"), "*.cs", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(Root(), path).Replace('\\', '/')
        where !name.Contains("/obj/", StringComparison.Ordinal) && !name.Contains("/bin/", StringComparison.Ordinal)
            && !name.Contains("/node_modules/", StringComparison.Ordinal)
        select name;

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Partnership.Web.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
