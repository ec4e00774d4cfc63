using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Documents.PageTexts;
using Partnership.Search.Units;

namespace Partnership.Search.Indexing;

/// <summary>Gives units the text of their files.</summary>
/// <param name="store">What has been read before.</param>
/// <param name="reader">Reads what has not.</param>
/// <param name="pathOf">Where the file of a SHA-256 stands.</param>
public sealed class ReportTexts(PageTextStore store, PageTextReader reader, Func<string, string> pathOf)
{
    /// <summary>The unit with the text of those files that have been read before.</summary>
    internal async Task<UnitContent> KnownAsync(SearchUnit unit, CultureSnapshot site, CancellationToken cancellationToken)
    {
        var files = ImmutableArray.CreateBuilder<ImmutableArray<string>?>(unit.Files.Length);
        foreach (var file in unit.Files)
            files.Add(PagesOf(await store.FindAsync(file.Media.Sha256, cancellationToken)));
        return new UnitContent(unit, UnitText.Of(unit, site), files.MoveToImmutable());
    }

    /// <summary>Whether a file has been read before, with whatever outcome.</summary>
    internal async Task<bool> IsKnownAsync(MediaItem file, CancellationToken cancellationToken) =>
        await store.FindAsync(file.Sha256, cancellationToken) is not null;

    /// <summary>Reads one file, so that it is known.</summary>
    /// <returns>False when it can't be known now: the file is missing, or took too long.</returns>
    internal async Task<bool> ReadAsync(MediaItem file, CancellationToken cancellationToken)
    {
        try
        {
            await reader.ReadAsync(file.Sha256, pathOf(file.Sha256), cancellationToken);
            return await IsKnownAsync(file, cancellationToken);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    /// <summary>The published files that can't be searched, for the people who can mend them.</summary>
    /// <param name="snapshot">What is public.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Each with the reason, in words for an editor.</returns>
    public Task<IReadOnlyList<UnreadableReport>> UnreadableAsync(Snapshot snapshot, CancellationToken cancellationToken) =>
        UnreadableAsync(snapshot, new HashSet<string>(StringComparer.Ordinal), cancellationToken);

    /// <summary>The same for somebody who asks again and again.</summary>
    /// <param name="snapshot">What is public.</param>
    /// <param name="readable">Hashes of files that were found to be readable: they are passed over, and those found now are added.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<UnreadableReport>> UnreadableAsync(Snapshot snapshot, ISet<string> readable, CancellationToken cancellationToken)
    {
        var unreadable = new List<UnreadableReport>();
        foreach (var (unit, _) in IndexBuild.UnitsOf(snapshot))
            foreach (var file in unit.Files.Where(f => !readable.Contains(f.Media.Sha256)))
            {
                if (ReasonOf(await store.FindAsync(file.Media.Sha256, cancellationToken)) is { } reason)
                    unreadable.Add(new UnreadableReport(unit.Item, file, reason));
                else
                    readable.Add(file.Media.Sha256);
            }

        return unreadable;
    }

    private static string? ReasonOf(PageTexts? texts) => texts switch
    {
        PageTexts.Unreadable unreadable => unreadable.Message,
        PageTexts.Readable readable when readable.Pages.All(p => p.Length == 0) => "No page of it has any text, as when paper was scanned.",
        PageTexts.Readable => null,
        _ => "It has not been read: the file is missing, or reading it took too long.",
    };

    private static ImmutableArray<string>? PagesOf(PageTexts? texts) => texts switch
    {
        PageTexts.Readable readable => readable.Pages,
        PageTexts.Unreadable => [],
        _ => null,
    };
}

/// <summary>A published file whose pages can't be searched.</summary>
/// <param name="Item">The document that uses it.</param>
/// <param name="File">The file.</param>
/// <param name="Reason">Why, in words for an editor.</param>
public sealed record UnreadableReport(ContentItem Item, UnitFile File, string Reason);
