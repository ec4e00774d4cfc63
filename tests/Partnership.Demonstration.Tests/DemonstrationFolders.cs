namespace Partnership.Demonstration.Tests;

/// <summary>Where the demonstration library stands in the repository that the tests were built from.</summary>
internal static class DemonstrationFolders
{
    private static readonly string Root = FindRoot();

    internal static string Reports => Path.Combine(Root, "content-seed", "demonstration", "reports");

    internal static string Files => Path.Combine(Root, "content-seed", "demonstration", "files");

    internal static string Stylesheet => Path.Combine(Root, "tools", "Partnership.Demonstration.Press", "report.css");

    internal static string Pdf(string name) => Path.Combine(Files, name + ".pdf");

    internal static IReadOnlyList<string> SourceNames() => Names(Reports, "*.md");

    internal static IReadOnlyList<string> PdfNames() => Names(Files, "*.pdf");

    private static string[] Names(string folder, string pattern) =>
        [.. Directory.GetFiles(folder, pattern).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Partnership.Web.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"The tests do not run inside the repository: {AppContext.BaseDirectory}");
    }
}
