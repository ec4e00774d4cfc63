using Partnership.Documents.Reports.Html;

namespace Partnership.Demonstration.Press;

/// <summary>Where the demonstration's sources and files stand in the repository.</summary>
internal sealed record DemonstrationLibrary(string SourceFolder, string FileFolder)
{
    /// <summary>Finds the repository that the command runs in.</summary>
    /// <exception cref="PressException">The current folder is in no such repository.</exception>
    internal static DemonstrationLibrary Find(string startFolder)
    {
        for (var folder = new DirectoryInfo(startFolder); folder is not null; folder = folder.Parent)
        {
            var library = Path.Combine(folder.FullName, "content-seed", "demonstration");
            if (Directory.Exists(Path.Combine(library, "reports")))
                return new DemonstrationLibrary(Path.Combine(library, "reports"), Path.Combine(library, "files"));
        }

        throw new PressException($"No folder content-seed/demonstration/reports in {startFolder} or above it. Run the press in the repository.");
    }

    internal IReadOnlyList<string> Sources() => [.. Directory.GetFiles(SourceFolder, "*.md").Order(StringComparer.Ordinal)];

    internal string PdfOf(string name) => Path.Combine(FileFolder, name + ".pdf");

    /// <summary>The report once more as a web page; briefings have none.</summary>
    internal string PageOf(string name) => Path.Combine(FileFolder, name + "." + ReportFile.Extension);

    internal IReadOnlyList<string> Reports() => [.. Sources().Select(source => Path.GetFileNameWithoutExtension(source)).Where(name => name.EndsWith("-report", StringComparison.Ordinal))];

    internal string PrintedSourcesFile => Path.Combine(FileFolder, "sources.json");
}
