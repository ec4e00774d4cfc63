using System.IO.Compression;
using System.Text;
using Partnership.Editorial.Media;

namespace Partnership.Web.Exports;

/// <summary>The one file that the national collection is sent: the entry for programs, the same for people, and the files.</summary>
internal static class NationalEntryArchive
{
    public const string MediaType = "application/zip";

    private const int BufferBytes = 64 * 1024;

    /// <summary>
    /// Makes the archive in a file that is gone when it is closed: reports can be large, and no download must end in the middle because
    /// one of them can't be read.
    /// </summary>
    /// <returns>The archive at its beginning; null when a file is not there.</returns>
    public static async Task<Stream?> MakeAsync(NationalEntry entry, MediaFolder folder, CancellationToken cancellationToken)
    {
        foreach (var file in entry.Files)
            if (!await folder.FetchAsync(file.Sha256, cancellationToken))
                return null;
        var made = new FileStream(
            Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, BufferBytes, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        try
        {
            await WriteAsync(made, entry, folder, cancellationToken);
            made.Position = 0;
            return made;
        }
        catch
        {
            await made.DisposeAsync();
            throw;
        }
    }

    private static async Task WriteAsync(FileStream to, NationalEntry entry, MediaFolder folder, CancellationToken cancellationToken)
    {
        await using var archive = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken);
        await AddAsync("entry.json", new MemoryStream(Encoding.UTF8.GetBytes(entry.ToJson())));
        await AddAsync("entry.html", new MemoryStream(Encoding.UTF8.GetBytes(NationalEntryPage.Write(entry))));
        foreach (var file in entry.Files)
            await AddAsync(file.Name, new FileStream(folder.PathOf(file.Sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferBytes, useAsync: true));

        async Task AddAsync(string name, Stream content)
        {
            await using (content)
            {
                var added = archive.CreateEntry(name, CompressionLevel.Optimal);
                added.LastWriteTime = entry.UpdatedAt; // the same publication makes the same archive
                await using var target = await added.OpenAsync(cancellationToken);
                await content.CopyToAsync(target, cancellationToken);
            }
        }
    }
}
