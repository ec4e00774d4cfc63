using System.Security.Cryptography;

namespace Partnership.Web.Backups.Age;

/// <summary>Decrypts a file. What was changed, left out, put in another order or cut off is never handed on.</summary>
internal sealed class AgeReader : Stream
{
    private readonly Stream file;
    private readonly ChaCha20Poly1305 seal;
    private readonly byte[] plain = new byte[AgePieces.PlainBytes];
    private byte[] closed = new byte[AgePieces.SealedBytes];
    private byte[] next = new byte[AgePieces.SealedBytes];
    private int nextBytes = -1;
    private int at;
    private int filled;
    private long number;
    private bool isOver;

    private AgeReader(Stream file, byte[] key)
    {
        this.file = file;
        seal = new ChaCha20Poly1305(key);
    }

    /// <summary>Begins to read a file.</summary>
    /// <param name="file">The file, at its beginning; it stays open.</param>
    /// <param name="passphrase">What it was encrypted with.</param>
    /// <param name="cancellationToken">Stops the beginning.</param>
    /// <exception cref="AgeException">It is no such file, or the passphrase is another one.</exception>
    public static async Task<AgeReader> BeginAsync(Stream file, string passphrase, CancellationToken cancellationToken) =>
        new(file, await AgeHeader.ReadAsync(file, passphrase, cancellationToken));

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc />
    /// <exception cref="AgeException">The file is damaged or cut short.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (at == filled && !isOver)
            await OpenAsync(cancellationToken);
        var part = Math.Min(buffer.Length, filled - at);
        plain.AsMemory(at, part).CopyTo(buffer);
        at += part;
        return part;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("It is read asynchronously.");

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            seal.Dispose();
        base.Dispose(disposing);
    }

    // Whether a piece is the last is known when there is nothing behind it.
    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (nextBytes < 0)
            nextBytes = await file.ReadAtLeastAsync(next, next.Length, throwOnEndOfStream: false, cancellationToken);
        (closed, next) = (next, closed);
        var bytes = nextBytes;
        nextBytes = bytes < closed.Length ? 0 : await file.ReadAtLeastAsync(next, next.Length, throwOnEndOfStream: false, cancellationToken);
        isOver = nextBytes == 0;
        if (bytes < AgePieces.TagBytes)
            throw new AgeException("The file is cut short.");
        Open(bytes - AgePieces.TagBytes);
    }

    private void Open(int bytes)
    {
        Span<byte> nonce = stackalloc byte[12];
        AgePieces.Nonce(nonce, number, isOver);
        try
        {
            seal.Decrypt(nonce, closed.AsSpan(0, bytes), closed.AsSpan(bytes, AgePieces.TagBytes), plain.AsSpan(0, bytes));
        }
        catch (AuthenticationTagMismatchException exception)
        {
            throw new AgeException(FormattableString.Invariant($"The file is damaged or cut short: its piece {number + 1:N0} of 64 KB is not as it was written."), exception);
        }

        number++;
        (at, filled) = (0, bytes);
    }
}
