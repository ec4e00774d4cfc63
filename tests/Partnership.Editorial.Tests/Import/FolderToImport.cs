using System.Text;
using Partnership.Editorial.Import;

namespace Partnership.Editorial.Tests.Import;

/// <summary>A folder that an organisation wants to bring in.</summary>
internal sealed class FolderToImport : IDisposable
{
    private readonly TemporaryFolder folder = new();

    internal string Path => folder.File("import");

    internal FolderToImport() => Directory.CreateDirectory(Path);

    internal FolderToImport With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    internal FolderToImport With(string path, byte[] bytes)
    {
        var file = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file) ?? "");
        File.WriteAllBytes(file, bytes);
        return this;
    }

    /// <summary>A page of text with more front matter, from line 4 on.</summary>
    internal FolderToImport WithPage(string path, string name = "Page", string frontMatter = "", string body = "Some text.\n") =>
        With(path, $"---\ntype: page\nname: {name}\n{frontMatter}---\n{body}");

    internal FolderToImport Without(string path)
    {
        File.Delete(System.IO.Path.Combine(Path, path));
        return this;
    }

    internal async Task<ImportReport> ImportAsync(EditorialStore store, Guid? person, string parent = "/", IProgress<ImportProgress>? progress = null) =>
        Assert.IsType<ImportFolderOutcome.Done>(await RunAsync(store, person, parent, progress, TestContext.Current.CancellationToken)).Report;

    internal Task<ImportFolderOutcome> RunAsync(
        EditorialStore store, Guid? person, string parent, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) =>
        store.Get<ImportFolder>().RunAsync(new ImportFolderOptions { UserId = person, Folder = Path, Parent = parent }, progress, cancellationToken);

    public void Dispose() => folder.Dispose();
}
