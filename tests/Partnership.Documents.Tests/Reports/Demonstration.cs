namespace Partnership.Documents.Tests.Reports;

/// <summary>The reports of the demonstration, as PDFs and as the Markdown that they were printed from.</summary>
internal static class Demonstration
{
    private static readonly string Folder = Path.Combine(RepositoryRoot(), "content-seed", "demonstration");

    internal static TheoryData<string> Names => [.. Directory.GetFiles(Path.Combine(Folder, "files"), "*.pdf").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    internal static string Pdf(string name) => Path.Combine(Folder, "files", name + ".pdf");

    internal static MarkdownSource Source(string name) => MarkdownSource.Parse(File.ReadAllText(Path.Combine(Folder, "reports", name + ".md")));

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Partnership.Web.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
