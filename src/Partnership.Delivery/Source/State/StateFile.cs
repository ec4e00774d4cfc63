using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Partnership.Delivery.Source.State;

/// <summary>
/// The last good state on disk: a restart while Umbraco is down serves it at once. It is written beside the old one and put in its
/// place when it is whole; a hash at its end tells when a disk has damaged it.
/// </summary>
internal sealed partial class StateFile(string folder, StateConversion conversion, TimeProvider clock, ILogger<StateFile> logger)
{
    private const string Name = "state";
    private const int HashLength = 64;

    private string PathOf => Path.Combine(folder, Name);

    /// <summary>Reads the state; an empty one when there is none that can be used.</summary>
    /// <exception cref="IOException">The disk fails.</exception>
    public async Task<SourceState> ReadAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(PathOf))
            return SourceState.Empty;
        var bytes = await File.ReadAllBytesAsync(PathOf, cancellationToken);
        try
        {
            return conversion.ToState(Parse(bytes));
        }
        catch (Exception exception) when (exception is FormatException or JsonException or ArgumentException)
        {
            var aside = $"{PathOf}.damaged-{clock.GetUtcNow():yyyyMMddHHmmssfff}";
            File.Move(PathOf, aside, overwrite: true);
            LogDamaged(exception, aside);
            return SourceState.Empty;
        }
    }

    /// <summary>Writes the state. When this returns, it survives a power cut; before, the old one does.</summary>
    /// <exception cref="IOException">The disk fails or is full.</exception>
    public async Task WriteAsync(SourceState state, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var coming = PathOf + ".coming";
        await using (var file = new FileStream(coming, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024, useAsync: true))
        {
            using var hash = SHA256.Create();
            await using (var hashed = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true))
                await JsonSerializer.SerializeAsync(hashed, StateConversion.ToStored(state), StoredStateJson.Default.StoredState, cancellationToken);
            await file.WriteAsync(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.Hash ?? [])), cancellationToken);
            file.Flush(flushToDisk: true);
        }

        File.Move(coming, PathOf, overwrite: true);
    }

    private static StoredState Parse(byte[] bytes)
    {
        if (bytes.Length < HashLength)
            throw new FormatException("The file is cut short.");
        var json = bytes.AsSpan(0, bytes.Length - HashLength);
        if (Convert.ToHexStringLower(SHA256.HashData(json)) != Encoding.ASCII.GetString(bytes.AsSpan(json.Length)))
            throw new FormatException("The file is not as it was written.");
        return JsonSerializer.Deserialize(json, StoredStateJson.Default.StoredState) is { Format: StoredState.CurrentFormat } stored
            ? stored
            : throw new FormatException("The file is of another version of the site.");
    }

    [LoggerMessage(LogLevel.Error, "What was kept of Umbraco's content can't be used; it was put aside as {File}. Everything is read again.")]
    private partial void LogDamaged(Exception exception, string file);
}
