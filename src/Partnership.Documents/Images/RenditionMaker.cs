namespace Partnership.Documents.Images;

/// <summary>Gives renditions as files, making each when it is first asked for.</summary>
/// <param name="renderer">Makes them.</param>
/// <param name="folder">Keeps them.</param>
public sealed class RenditionMaker(ImageRenderer renderer, RenditionFolder folder)
{
    /// <summary>
    /// Who asks for a rendition that is being made waits and then finds it. One gate serves many keys; that now and then a
    /// picture waits for another costs less than keeping a gate for each.
    /// </summary>
    private readonly SemaphoreSlim[] gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <summary>The file of a key.</summary>
    /// <param name="key">What is wanted.</param>
    /// <param name="originalPath">Where the original is; not looked at when the rendition is kept already.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="IOException">The disk fails or is full.</exception>
    public async Task<KeptRendition> FindOrMakeAsync(RenditionKey key, string originalPath, CancellationToken cancellationToken)
    {
        if (folder.Has(key))
            return new KeptRendition.Found(folder.PathOf(key));

        var gate = gates[(uint)key.GetHashCode() % gates.Length];
        await gate.WaitAsync(cancellationToken);
        try
        {
            return folder.Has(key) ? new KeptRendition.Found(folder.PathOf(key)) : await MakeAsync(key, originalPath, cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<KeptRendition> MakeAsync(RenditionKey key, string originalPath, CancellationToken cancellationToken)
    {
        if (!File.Exists(originalPath))
            return new KeptRendition.NoOriginal();

        try
        {
            return await renderer.RenderAsync(originalPath, key.Parameters, cancellationToken) switch
            {
                RenditionOutcome.Made(var rendition) => await KeepAsync(key, rendition, originalPath, cancellationToken),
                RenditionOutcome.Refused(var problem) => new KeptRendition.Refused(problem),
                var other => throw new InvalidOperationException($"Rendering cannot end as {other.GetType().Name}."),
            };
        }
        catch (FileNotFoundException) when (!File.Exists(originalPath))
        {
            return new KeptRendition.NoOriginal();
        }
    }

    private async Task<KeptRendition> KeepAsync(
        RenditionKey key, Rendition rendition, string originalPath, CancellationToken cancellationToken)
    {
        await folder.SaveAsync(key, rendition.Bytes, cancellationToken);
        if (File.Exists(originalPath))
            return new KeptRendition.Found(folder.PathOf(key));

        // Who erases a picture removes its original and then its renditions. Where that happened meanwhile, they must go again.
        folder.Delete(key.Sha256);
        return new KeptRendition.NoOriginal();
    }
}
