using Partnership.Delivery.Source.Client;
using Partnership.Delivery.Source.Files;
using Partnership.Delivery.Source.State;
using Partnership.Delivery.Source.Tree;
using Partnership.Delivery.Source.Webhooks;

namespace Partnership.Delivery.Source.Following;

/// <summary>Makes the next state of what is known: first the documents, then the files that they need, then both at once.</summary>
internal sealed class Refresher(TreeRefresh tree, FileFetcher fetcher, StateAssembler assembler)
{
    /// <summary>Reads everything again, files included.</summary>
    /// <param name="state">What is known.</param>
    /// <param name="hurry">Breaks the reading of documents off; files, which are fetched afterwards, make way by themselves.</param>
    /// <param name="cancellationToken">Stops the whole.</param>
    /// <exception cref="SourceUnavailableException">Umbraco could not be read; what was known stays as it is.</exception>
    public async Task<SourceState> ReadAllAsync(SourceState state, CancellationToken hurry, CancellationToken cancellationToken) =>
        await FinishAsync(state, await tree.RunAsync(state.Items, isFull: true, hurry), _ => true, false, cancellationToken);

    /// <summary>Lists everything and reads what differs.</summary>
    /// <inheritdoc cref="ReadAllAsync"/>
    public async Task<SourceState> ReadDifferencesAsync(SourceState state, CancellationToken hurry, CancellationToken cancellationToken) =>
        await FinishAsync(state, await tree.RunAsync(state.Items, isFull: false, hurry), _ => false, false, cancellationToken);

    /// <summary>Reads what a webhook named.</summary>
    /// <returns>The state, and whether documents came, went or moved.</returns>
    /// <exception cref="SourceUnavailableException">Umbraco could not be read; what was known stays as it is.</exception>
    public async Task<(SourceState State, bool IsOfAnotherShape)> ReadHintedAsync(SourceState state, WebhookHint hint, CancellationToken cancellationToken)
    {
        // Of a picture in formatted text only the address is known, so any file that isn't known by its id may be it.
        var isUnknown = hint.Files.Any(f => !state.Files.TryGetValue(f, out var file) || file.IsByUrl);
        var users = state.Items.Values
            .Where(i => hint.Files.Count > 0 && i.Versions.Any(v => v.Files.Any(f => hint.Files.Contains(f.Id) || (isUnknown && f.IsByUrl))))
            .Select(i => i.Id);
        var moment = await tree.RunAsync(state.Items, hint.Documents.Concat(users), cancellationToken);
        var next = await FinishAsync(state, moment, f => hint.Files.Contains(f.Id) || (isUnknown && f.IsByUrl), true, cancellationToken);
        return (next, moment.IsOfAnotherShape);
    }

    /// <summary>Whether files wait whose turn has come.</summary>
    public bool HasFilesToFetch(SourceState state) => state.Files.Values.Any(fetcher.HasWaited);

    private async Task<SourceState> FinishAsync(SourceState state, TreeMoment moment, Func<KnownFile, bool> mayHaveChanged, bool isInHaste, CancellationToken cancellationToken)
    {
        var uses = moment.Items.Values.SelectMany(i => i.Versions).SelectMany(v => v.Files.Select(f => new PublishedUse(f, v.UpdateDate)));
        var files = await fetcher.RunAsync(state.Files, uses, mayHaveChanged, isInHaste, cancellationToken);
        return assembler.Next(state, moment, files);
    }
}
