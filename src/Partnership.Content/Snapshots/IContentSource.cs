namespace Partnership.Content.Snapshots;

/// <summary>Where published content comes from: the embedded CMS, or an Umbraco.</summary>
public interface IContentSource
{
    /// <summary>What changed in public after a place of the source's log, all as of one moment.</summary>
    /// <param name="afterSequence">The last change already known; 0 for everything.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The change, or null when there is none.</returns>
    Task<PublicationChange?> ReadAsync(long afterSequence, CancellationToken cancellationToken);

    /// <summary>Waits until there may be a change, or for as long as told.</summary>
    /// <param name="longest">The longest wait.</param>
    /// <param name="cancellationToken">Ends the wait with <see cref="OperationCanceledException"/>.</param>
    Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken);
}
