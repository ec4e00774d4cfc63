using System.Formats.Tar;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Partnership.Editorial.Backups;

/// <summary>Reads a backup from its beginning to its end.</summary>
internal sealed partial class BackupArchive : IAsyncDisposable
{
    private const int LongestManifest = 1024 * 1024;
    private readonly Stream source;
    private readonly TarReader tar;

    private BackupArchive(Stream source, TarReader tar, BackupManifest manifest)
    {
        this.source = source;
        this.tar = tar;
        Manifest = manifest;
    }

    public BackupManifest Manifest { get; }

    /// <summary>Opens a backup.</summary>
    /// <exception cref="BackupException">It is no backup, or one of a later version of the site.</exception>
    public static async Task<BackupArchive> OpenAsync(Stream source, CancellationToken cancellationToken)
    {
        var tar = new TarReader(source, leaveOpen: true);
        try
        {
            if (await tar.GetNextEntryAsync(copyData: false, cancellationToken) is not { Name: BackupEntries.Manifest, Length: > 0 and < LongestManifest, DataStream: { } content })
                throw new BackupException("The file is no backup of this site.");
            var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(content, BackupEntries.Json, cancellationToken);
            if (manifest is not { Version: BackupManifest.CurrentVersion })
                throw new BackupException("A later version of the site made this backup. Restore it with that version.");
            return new BackupArchive(source, tar, manifest);
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException or EndOfStreamException)
        {
            await tar.DisposeAsync();
            throw new BackupException("The file is no backup of this site, or a later version of the site made it.", exception);
        }
        catch
        {
            await tar.DisposeAsync();
            throw;
        }
    }

    /// <summary>Hands out every entry after the manifest.</summary>
    /// <param name="onPart">Takes a part of the database.</param>
    /// <param name="onKey">Takes a key by its name.</param>
    /// <param name="onFile">Takes a file by its hash.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="BackupException">There is something in it that doesn't belong there, or something is missing.</exception>
    public async Task ReadAsync(Func<BackupPart, Stream, Task> onPart, Func<string, Stream, Task> onKey, Func<string, Stream, Task> onFile, CancellationToken cancellationToken)
    {
        var parts = new Queue<BackupPart>(Manifest.Parts);
        while (await NextAsync(cancellationToken) is { } entry)
        {
            await using var content = entry.DataStream ?? Stream.Null;
            if (entry.EntryType != TarEntryType.RegularFile)
                throw Strange(entry);
            if (parts.Count > 0 && entry.Name == BackupEntries.DatabaseFolder + parts.Peek().Name)
                await onPart(parts.Dequeue(), content);
            else if (parts.Count == 0 && KeyName().Match(entry.Name) is { Success: true } key)
                await onKey(key.Groups[1].Value, content);
            else if (parts.Count == 0 && FileName().Match(entry.Name) is { Success: true } file)
                await onFile(file.Groups[1].Value, content);
            else
                throw Strange(entry);
        }

        await source.CopyToAsync(Stream.Null, cancellationToken); // so that whatever decrypts it sees its end
        if (parts.Count > 0)
            throw new BackupException($"The backup is without {parts.Peek().Name}, a part of the database.");
    }

    public ValueTask DisposeAsync() => tar.DisposeAsync();

    private async Task<TarEntry?> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await tar.GetNextEntryAsync(copyData: false, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw new BackupException($"The backup is damaged: {exception.Message}", exception);
        }
    }

    private static BackupException Strange(TarEntry entry) => new($"There is something in the backup that doesn't belong there: {entry.Name}.");

    // Names become names of files: nothing but these is taken.
    [GeneratedRegex("^keys/([A-Za-z0-9-]{1,100}\\.xml)$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyName();

    [GeneratedRegex("^media/([0-9a-f]{64})$", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
