using System.Security.Cryptography;
using Partnership.Documents.PageTexts;
using Partnership.Documents.Pdf;

namespace Partnership.Testing;

/// <summary>
/// The text of the demonstration's reports, read once for all sites of a test run: a site that starts empty would read each file
/// anew, which takes longer than most tests. The site finds it as it would find what an earlier start has left.
/// </summary>
public static class ReadReports
{
    private static readonly Lazy<Task<string>> Folder = new(() => Task.Run(ReadAsync)); // on no test's thread

    /// <summary>Puts it where a site keeps such text.</summary>
    public static void CopyTo(string folder)
    {
        var source = Folder.Value.GetAwaiter().GetResult(); // building a host is not asynchronous
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!); // a file in a folder has one
            File.Copy(file, target);
        }
    }

    private static async Task<string> ReadAsync()
    {
        var folder = Directory.CreateTempSubdirectory("partnership-read-reports-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var reader = new PageTextReader(new PdfReader(new PdfReaderOptions(), TimeProvider.System), new PageTextStore(folder));
        foreach (var pdf in Directory.EnumerateFiles(Path.Combine(Repository.Root, "content-seed", "demonstration", "files"), "*.pdf"))
            await reader.ReadAsync(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(pdf))), pdf, CancellationToken.None);
        return folder;
    }
}
