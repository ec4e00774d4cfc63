using Partnership.Delivery.Source.Client;
using Partnership.Delivery.Source.Files;
using Partnership.Delivery.Source.State;
using Partnership.Delivery.Source.Tree;
using Partnership.Delivery.Source.Webhooks;

namespace Partnership.Delivery.Source.Following;

/// <summary>Makes the next state of what is known: first the documents, then the files that they need, then both at once.</summary>
internal sealed class Refresher(TreeRefresh tree, FileFetcher fetcher, StateAssembler assembler)
{
    /// <summary>Lists everything, and reads all of it or what differs. Files come with <see cref="FinishAsync"/>.</summary>
    /// <param name="state">What is known.</param>
    /// <param name="isFull">Whether everything is read, and not only what differs.</param>
    /// <param name="isNamed">Whether a document was read by itself since the reading began, so that it will be read again with <see cref="FinishAsync"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="SourceUnavailableException">Umbraco could not be read; what was known stays as it is.</exception>
    public Task<TreeMoment> ReadTreeAsync(SourceState state, bool isFull, Func<Guid, bool> isNamed, CancellationToken cancellationToken) =>
        tree.RunAsync(state.Items, isFull, isNamed, cancellationToken);

    /// <summary>Makes the next state of a reading.</summary>
    /// <param name="state">What is known now, which may be more than when the reading began.</param>
    /// <param name="moment">The reading.</param>
    /// <param name="named">Documents that were read by themselves since it began. They are read once more, for it may be older than what is known of them.</param>
    /// <param name="isFull">Whether files are asked for again, too.</param>
    /// <param name="cancellationToken">Stops the whole.</param>
    /// <returns>The state, and whether one of those that were named came, went or moved.</returns>
    /// <exception cref="SourceUnavailableException">Umbraco could not be read; what was known stays as it is.</exception>
    public async Task<(SourceState State, bool IsOfAnotherShape)> FinishAsync(
        SourceState state, TreeMoment moment, IEnumerable<Guid> named, bool isFull, CancellationToken cancellationToken)
    {
        var above = await tree.RunAsync(moment.Items, named, cancellationToken);
        return (await AssembleAsync(state, moment with { Items = above.Items }, _ => isFull, false, cancellationToken), above.IsOfAnotherShape);
    }

    /// <summary>Reads what a webhook named.</summary>
    /// <returns>The state, which documents were asked for, and whether some came, went or moved.</returns>
    /// <exception cref="SourceUnavailableException">Umbraco could not be read; what was known stays as it is.</exception>
    public async Task<(SourceState State, IReadOnlyCollection<Guid> Asked, bool IsOfAnotherShape)> ReadHintedAsync(SourceState state, WebhookHint hint, CancellationToken cancellationToken)
    {
        // Of a picture in formatted text only the address is known, so any file that isn't known by its id may be it.
        var isUnknown = hint.Files.Any(f => !state.Files.TryGetValue(f, out var file) || file.IsByUrl);
        var users = state.Items.Values
            .Where(i => hint.Files.Count > 0 && i.Versions.Any(v => v.Files.Any(f => hint.Files.Contains(f.Id) || (isUnknown && f.IsByUrl))))
            .Select(i => i.Id);
        var asked = hint.Documents.Union(users).ToList();
        var moment = await tree.RunAsync(state.Items, asked, cancellationToken);
        var next = await AssembleAsync(state, moment, f => hint.Files.Contains(f.Id) || (isUnknown && f.IsByUrl), true, cancellationToken);
        return (next, asked, moment.IsOfAnotherShape);
    }

    /// <summary>Whether files wait whose turn has come.</summary>
    public bool HasFilesToFetch(SourceState state) => state.Files.Values.Any(fetcher.HasWaited);

    private async Task<SourceState> AssembleAsync(SourceState state, TreeMoment moment, Func<KnownFile, bool> mayHaveChanged, bool isInHaste, CancellationToken cancellationToken)
    {
        var uses = moment.Items.Values.SelectMany(i => i.Versions).SelectMany(v => v.Files.Select(f => new PublishedUse(f, v.UpdateDate)));
        var files = await fetcher.RunAsync(state.Files, uses, mayHaveChanged, isInHaste, cancellationToken);
        return assembler.Next(state, moment, files);
    }
}
