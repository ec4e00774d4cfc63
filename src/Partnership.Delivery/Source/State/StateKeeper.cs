using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Partnership.Delivery.Source.State;

/// <summary>
/// Keeps the state on disk. What takes something away is on disk before it is shown, so that nothing that was taken down comes back after
/// a power cut; everything else follows within moments, so that a busy day does not wear the disk out.
/// </summary>
internal sealed partial class StateKeeper(
    StateFile file, IFileKeeper files, IOptions<UmbracoOptions> options, TimeProvider clock, ILogger<StateKeeper> logger)
{
    private static readonly TimeSpan Moments = TimeSpan.FromSeconds(2);

    private SourceState? unsaved;

    /// <summary>When something is to be written; null when everything is.</summary>
    public DateTimeOffset? NextSave { get; private set; }

    /// <summary>Reads what was kept; an empty state when there is nothing.</summary>
    public Task<SourceState> LoadAsync(CancellationToken cancellationToken) => file.ReadAsync(cancellationToken);

    /// <summary>Keeps a state that is about to be shown.</summary>
    public async Task KeepAsync(SourceState before, SourceState next, CancellationToken cancellationToken)
    {
        unsaved = next;
        NextSave ??= clock.GetUtcNow() + Moments;
        if (!before.IsLoaded || TakesAway(before, next))
            await SaveAsync(cancellationToken);
    }

    /// <summary>Writes what is not written yet. A disk that fails holds nothing up: what was taken down must go.</summary>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        if (unsaved is not { } state)
            return;
        try
        {
            await file.WriteAsync(state, cancellationToken);
            (unsaved, NextSave) = (null, null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            NextSave = clock.GetUtcNow() + options.Value.PollInterval;
            LogNotKept(exception);
        }
    }

    /// <summary>Forgets files that nothing has used for a while.</summary>
    /// <returns>The state without them.</returns>
    public SourceState Tidy(SourceState state)
    {
        var end = clock.GetUtcNow() - options.Value.UnusedFileGrace;
        var old = state.Unused.Where(u => u.Value <= end).Select(u => u.Key).ToList();
        foreach (var hash in old)
            files.Forget(hash);
        return old.Count == 0 ? state : state with { Unused = state.Unused.RemoveRange(old) };
    }

    private static bool TakesAway(SourceState before, SourceState next) => before.Documents.Any(d =>
        next.Documents.GetValueOrDefault(d.Key) is var now && !ReferenceEquals(now, d.Value)
        && (now?.Document.Versions.Length ?? 0, now?.Document.Media.Length ?? 0) is var (versions, media)
        && (versions < d.Value.Document.Versions.Length || media < d.Value.Document.Media.Length));

    [LoggerMessage(LogLevel.Error, "Umbraco's content could not be kept on disk. After a restart the site would show what was public before, until it has read Umbraco.")]
    private partial void LogNotKept(Exception exception);
}
