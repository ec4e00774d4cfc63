using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using Partnership.Delivery.Source.Mapping;
using Partnership.Delivery.Source.Webhooks;

namespace Partnership.Delivery.Source.Files;

/// <summary>
/// Fetches the files that documents use, before those documents are shown. A file that can't be fetched never holds a document up. One that was
/// replaced in Umbraco's media, which have no publication, comes with the next publication of a document that uses it: somebody signed for
/// that document with the file as it was.
/// </summary>
internal sealed class FileFetcher(
    FileDownload download, IFileKeeper keeper, HintQueue hints, SourceProblems problems, IOptions<UmbracoOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan UntilTriedAgain = TimeSpan.FromMinutes(1);

    // Fetching thousands of files takes minutes. Pages must not wait for that, and a webhook even less.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>Fetches what is missing or has changed.</summary>
    /// <param name="known">What is known of files.</param>
    /// <param name="uses">The files that documents use; a file may come more than once.</param>
    /// <param name="mayHaveChanged">Whether a known file is asked for again although nothing says that it changed.</param>
    /// <param name="isInHaste">Whether somebody waits for one document, so that files that wait to be tried again go on waiting.</param>
    /// <param name="cancellationToken">Stops the fetching.</param>
    /// <returns>What is known then of the files that are used, and of no other. When there are very many, some still wait to be tried.</returns>
    public async Task<ImmutableDictionary<Guid, KnownFile>> RunAsync(
        ImmutableDictionary<Guid, KnownFile> known, IEnumerable<PublishedUse> uses, Func<KnownFile, bool> mayHaveChanged, bool isInHaste, CancellationToken cancellationToken)
    {
        var end = clock.GetUtcNow() + Patience;
        var files = new ConcurrentDictionary<Guid, KnownFile>();
        var wanted = new List<PublishedUse>();
        foreach (var group in uses.GroupBy(u => u.File.Id))
        {
            var (use, publishedOn) = (group.First().File, group.Max(u => u.PublishedOn));
            if (known.TryGetValue(use.Id, out var file) && MayStay(file, use, publishedOn, mayHaveChanged, isInHaste))
                files[use.Id] = file;
            else
                wanted.Add(new PublishedUse(use, publishedOn));
        }

        var parallelism = new ParallelOptions { MaxDegreeOfParallelism = options.Value.AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(wanted, parallelism, async (use, token) => files[use.File.Id] = isInHaste || (clock.GetUtcNow() < end && !hints.Arrival.IsCompleted)
            ? await FetchAsync(use.File, use.PublishedOn, known.GetValueOrDefault(use.File.Id), token)
            : Later(use.File, known.GetValueOrDefault(use.File.Id)));
        // The same objects where nothing changed: so it can be told that nothing did.
        return files.Count == known.Count && files.All(f => known.TryGetValue(f.Key, out var before) && before == f.Value) ? known : files.ToImmutableDictionary();
    }

    /// <summary>Whether a file is waiting to be tried again, and the time has come.</summary>
    public bool HasWaited(KnownFile file) => file.RetryAt <= clock.GetUtcNow();

    private KnownFile Later(FileUse use, KnownFile? known) =>
        (known ?? new KnownFile { Id = use.Id, Url = use.Url, AnnouncedBytes = use.Bytes, IsByUrl = use.IsByUrl }) with { RetryAt = clock.GetUtcNow() };

    private bool MayStay(KnownFile file, FileUse use, DateTimeOffset publishedOn, Func<KnownFile, bool> mayHaveChanged, bool isInHaste)
    {
        if (IsHeld(file, publishedOn))
            return true;
        if (isInHaste && file.RetryAt is not null && file.Url == use.Url && !mayHaveChanged(file))
            return true;
        return !IsDue(file, use, publishedOn, mayHaveChanged);
    }

    private bool IsHeld(KnownFile file, DateTimeOffset publishedOn) =>
        options.Value.FilesFollowPublication && file.RetryAt is null && file.Item is { } item && publishedOn <= file.PublishedWith && keeper.Has(item.Sha256);

    private bool IsDue(KnownFile file, FileUse use, DateTimeOffset publishedOn, Func<KnownFile, bool> mayHaveChanged)
    {
        if (file.RetryAt is null && publishedOn > file.PublishedWith)
            return true;
        if (file.Url != use.Url || (use.Bytes is { } bytes && file.AnnouncedBytes is { } before && bytes != before))
            return true;
        if (file.RetryAt is not null)
            return HasWaited(file) || mayHaveChanged(file);
        return mayHaveChanged(file) || file.Item is not { } item || !keeper.Has(item.Sha256);
    }

    private async Task<KnownFile> FetchAsync(FileUse use, DateTimeOffset publishedOn, KnownFile? known, CancellationToken cancellationToken)
    {
        var isHere = known?.Item is { } kept && known.Url == use.Url && keeper.Has(kept.Sha256);
        var outcome = await download.RunAsync(use, isHere ? known : null, cancellationToken);
        var file = new KnownFile { Id = use.Id, Url = use.Url, AnnouncedBytes = use.Bytes, IsByUrl = use.IsByUrl };
        switch (outcome)
        {
            case FileDownloadOutcome.Fetched fetched:
                problems.Solve($"file {use.Url}");
                // When it was uploaded is not told; what was the same file before keeps its time.
                var item = known?.Item is { } before && before.Sha256 == fetched.Item.Sha256 ? fetched.Item with { CreateDate = before.CreateDate } : fetched.Item;
                return file with { Item = item, ETag = fetched.ETag, LastModified = fetched.LastModified, PublishedWith = publishedOn };
            case FileDownloadOutcome.Unchanged:
                problems.Solve($"file {use.Url}");
                return file with { Item = known?.Item, ETag = known?.ETag, LastModified = known?.LastModified, PublishedWith = publishedOn };
            case FileDownloadOutcome.Failed failed:
                problems.Note($"file {use.Url}", $"{failed.What} ({(known?.Item is null ? "it is left out until it can be fetched" : "the earlier one stays")})");
                return file with { Item = known?.Item, Url = known?.Item is null ? use.Url : known.Url, ETag = known?.ETag, LastModified = known?.LastModified, PublishedWith = known?.PublishedWith, RetryAt = clock.GetUtcNow() + UntilTriedAgain };
            default:
                throw new InvalidOperationException($"A download cannot end as {outcome.GetType().Name}.");
        }
    }
}
