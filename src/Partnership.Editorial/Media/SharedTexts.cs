using Partnership.Documents.PageTexts;

namespace Partnership.Editorial.Media;

/// <summary>The page texts that nodes share are kept beside the files that they share.</summary>
internal sealed class SharedTexts(ISharedFiles files) : ISharedPageTexts
{
    public Task<byte[]?> FindAsync(string sha256, int version, CancellationToken cancellationToken) => files.FindTextsAsync(sha256, version, cancellationToken);

    public Task KeepAsync(string sha256, int version, byte[] packed, CancellationToken cancellationToken) => files.KeepTextsAsync(sha256, version, packed, cancellationToken);
}
