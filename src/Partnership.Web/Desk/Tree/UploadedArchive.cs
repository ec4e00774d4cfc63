using Partnership.Content.Problems;
using Partnership.Editorial.Import;

namespace Partnership.Web.Desk.Tree;

/// <summary>An archive that somebody has handed in, in a folder of its own that is gone with it.</summary>
internal sealed class UploadedArchive : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("partnership-import-"); // only for this process's user

    /// <summary>The folder with what is to be brought in.</summary>
    public string Root => ImportArchive.RootOf(Unpacked);

    private string Archive => Path.Combine(folder.FullName, "archive.zip");

    private string Unpacked => Path.Combine(folder.FullName, "unpacked");

    /// <summary>Keeps the bytes of the archive.</summary>
    public async Task ReceiveAsync(Stream content, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(Archive, FileMode.Create, FileAccess.Write, FileShare.None, 81920, useAsync: true);
        await content.CopyToAsync(file, cancellationToken);
    }

    /// <summary>Unpacks it.</summary>
    /// <returns>Why not; none when it is unpacked.</returns>
    public async Task<IReadOnlyList<SourceProblem>> UnpackAsync(ImportArchive archive, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Unpacked);
        await using var file = File.OpenRead(Archive);
        return await archive.UnpackAsync(file, Unpacked, cancellationToken);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
