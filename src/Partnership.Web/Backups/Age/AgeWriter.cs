using System.Security.Cryptography;

namespace Partnership.Web.Backups.Age;

/// <summary>Encrypts what is written to it. Without <see cref="FinishAsync"/> the file is seen to be cut short, and opens for nobody.</summary>
internal sealed class AgeWriter : Stream
{
    private readonly Stream file;
    private readonly ChaCha20Poly1305 seal;
    private readonly byte[] plain = new byte[AgePieces.PlainBytes];
    private readonly byte[] closed = new byte[AgePieces.SealedBytes];
    private int filled;
    private long number;

    private AgeWriter(Stream file, byte[] key)
    {
        this.file = file;
        seal = new ChaCha20Poly1305(key);
    }

    /// <summary>Begins a file.</summary>
    /// <param name="file">Where it is written; it stays open.</param>
    /// <param name="passphrase">What opens it again.</param>
    /// <param name="cancellationToken">Stops the beginning.</param>
    public static async Task<AgeWriter> BeginAsync(Stream file, string passphrase, CancellationToken cancellationToken) =>
        new(file, await AgeHeader.WriteAsync(file, passphrase, cancellationToken));

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!buffer.IsEmpty)
        {
            if (filled == plain.Length)
                await SealAsync(isLast: false, cancellationToken);
            var part = Math.Min(buffer.Length, plain.Length - filled);
            buffer[..part].CopyTo(plain.AsMemory(filled));
            filled += part;
            buffer = buffer[part..];
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Seals the last piece.</summary>
    public Task FinishAsync(CancellationToken cancellationToken) => SealAsync(isLast: true, cancellationToken);

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("It is written to asynchronously.");

    public override void Flush()
    {
        // A piece is written once it is full.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            seal.Dispose();
        base.Dispose(disposing);
    }

    private async Task SealAsync(bool isLast, CancellationToken cancellationToken)
    {
        Seal(isLast);
        await file.WriteAsync(closed.AsMemory(0, filled + AgePieces.TagBytes), cancellationToken);
        filled = 0;
    }

    private void Seal(bool isLast)
    {
        Span<byte> nonce = stackalloc byte[12];
        AgePieces.Nonce(nonce, number++, isLast);
        seal.Encrypt(nonce, plain.AsSpan(0, filled), closed.AsSpan(0, filled), closed.AsSpan(filled, AgePieces.TagBytes));
    }
}
