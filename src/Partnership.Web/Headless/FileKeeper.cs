using Partnership.Delivery.Source;
using Partnership.Editorial.Media;

namespace Partnership.Web.Headless;

/// <summary>Keeps files of Umbraco's where the site keeps its own, after the same look at them.</summary>
internal sealed class FileKeeper(ForeignFiles files) : IFileKeeper
{
    /// <inheritdoc />
    public async Task<FileKeeping> KeepAsync(Guid id, string fileName, Stream content, CancellationToken cancellationToken) =>
        await files.TakeAsync(id, fileName, content, cancellationToken) switch
        {
            ({ } file, _) => new FileKeeping.Kept(file),
            (_, var reason) => new FileKeeping.Refused(reason ?? ""),
        };

    /// <inheritdoc />
    public bool Has(string sha256) => files.Has(sha256);

    /// <inheritdoc />
    public void Forget(string sha256) => files.Forget(sha256);
}
