using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Checking;

/// <summary>Proves that every file is there as it was handed in, and names files that no document knows.</summary>
internal sealed class MediaCheck(EditorialSession session, MediaFolder folder, TimeProvider clock)
{
    // A file is there before the store knows of it. What is younger may still be coming in.
    private static readonly TimeSpan ComingIn = TimeSpan.FromHours(1);

    /// <returns>How many files were looked at.</returns>
    public async Task<int> RunAsync(List<CheckFinding> findings, IProgress<CheckProgress> progress, CancellationToken cancellationToken)
    {
        var found = folder.All().Where(f => File.GetLastWriteTimeUtc(f.FullName) < clock.GetUtcNow().UtcDateTime - ComingIn).Select(f => f.FullName).ToList();
        var files = await session.ReadAsync(
            db => db.MediaFiles.OrderBy(m => m.FileName).ThenBy(m => m.Id).Select(m => new { m.FileName, m.Sha256, m.Bytes }).ToListAsync(cancellationToken), cancellationToken);
        var done = 0;
        foreach (var file in files.DistinctBy(f => f.Sha256))
        {
            if (await ProblemAsync(file.Sha256, file.Bytes, cancellationToken) is { } words)
                findings.Add(new CheckFinding(CheckPart.Media, $"{file.FileName} ({file.Sha256}): {words}"));
            progress.Report(new CheckProgress(CheckPart.Media, ++done, files.Count));
        }

        var known = files.Select(f => folder.PathOf(f.Sha256)).ToHashSet(StringComparer.Ordinal);
        findings.AddRange(found.Where(f => !known.Contains(f)).Order(StringComparer.Ordinal).Select(f => new CheckFinding(
            CheckPart.Media, $"{folder.NameOf(f)}: nothing knows this file. It is left from an upload that was cut short, or from something that was erased: delete it.")));
        return files.Count;
    }

    private async Task<string?> ProblemAsync(string sha256, long bytes, CancellationToken cancellationToken)
    {
        try
        {
            if (await folder.SharedHashAsync(sha256, cancellationToken) is var shared && shared != sha256)
                return shared is null ? "the file is missing in the database. Restore it from a backup." : "its content in the database was changed. Restore it from a backup.";
            await folder.FetchAsync(sha256, cancellationToken);
            await using var content = new FileStream(folder.PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 81920, useAsync: true);
            if (content.Length != bytes)
                return $"it has {content.Length:N0} bytes instead of {bytes:N0}. Restore it from a backup.";
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)) == sha256
                ? null
                : "its content was changed. Restore it from a backup.";
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return "the file is missing. Restore it from a backup.";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"the file can't be read: {exception.Message}";
        }
    }
}
