namespace Partnership.Documents.Tests.Examination;

/// <summary>Files of the repository that tests read where they are.</summary>
internal static class RepositoryFiles
{
    internal static string Demonstration { get; } = Path.Combine(Root(), "content-seed", "demonstration", "files");

    /// <summary>Small files with planted leaks, as many programs make them.</summary>
    internal static string Leaks { get; } = Combine("Forensics", "Files");

    /// <summary>A file or a folder of this test project.</summary>
    internal static string Combine(params string[] names) => Path.Combine([Root(), "tests", "Partnership.Documents.Tests", .. names]);

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Partnership.Web.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
