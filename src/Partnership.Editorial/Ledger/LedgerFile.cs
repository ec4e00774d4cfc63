using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Partnership.Editorial.Ledger;

/// <summary>
/// The ledger of what was taken away, one line of JSON each. It stands outside the backups: an older backup would bring back what was taken down,
/// and the ledger says that it must not.
/// </summary>
public static class LedgerFile
{
    private const string Head = """{"ledger":"what was taken away","version":1}""";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads a ledger.</summary>
    /// <exception cref="LedgerException">It is missing, or a line of it is not whole.</exception>
    public static async Task<IReadOnlyList<LedgerEntry>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            throw new LedgerException($"There is no ledger of erasures at {path}.");
        var text = await File.ReadAllTextAsync(path, cancellationToken);
        var lines = text.Split('\n');
        if (lines[0] != Head)
            throw new LedgerException($"{path} is no ledger of erasures: its first line is not {Head}");
        if (lines[^1].Length > 0)
            throw new LedgerException($"The last line of the ledger {path} is cut short: '{lines[^1]}'. What it tells of was taken away when the server stopped. Take that page down by hand after the restore, and delete the line now.");
        return [.. lines[1..^1].Select((line, i) => Read(path, line, i + 2))];
    }

    /// <summary>Adds lines, and makes the ledger when it is missing. When this returns, they survive a power cut.</summary>
    /// <exception cref="IOException">The disk fails or is full.</exception>
    internal static async Task AddAsync(string path, IReadOnlyCollection<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? "/");
        await using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, 0, useAsync: true);
        await DropHalfLineAsync(file, cancellationToken);
        var text = new StringBuilder();
        if (file.Length == 0)
            text.Append(Head).Append('\n');
        foreach (var entry in entries)
            text.Append(JsonSerializer.Serialize(entry, Json)).Append('\n');
        file.Seek(0, SeekOrigin.End);
        await file.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Takes away what a power cut left of a line. The store still has what it told of, and it is written again.</summary>
    internal static async Task MendAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            return;
        await using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, 0, useAsync: true);
        await DropHalfLineAsync(file, cancellationToken);
    }

    private static async Task DropHalfLineAsync(FileStream file, CancellationToken cancellationToken)
    {
        var one = new byte[1];
        for (var end = file.Length; end > 0; end--)
        {
            file.Seek(end - 1, SeekOrigin.Begin);
            await file.ReadExactlyAsync(one, cancellationToken);
            if (one[0] == '\n')
            {
                if (end < file.Length)
                    file.SetLength(end);
                return;
            }
        }

        file.SetLength(0);
    }

    private static LedgerEntry Read(string path, string line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<LedgerEntry>(line, Json) ?? throw new JsonException("It is empty.");
        }
        catch (JsonException exception)
        {
            throw new LedgerException($"Line {number} of the ledger {path} can't be read: {exception.Message} Take the ledger from its copy.", exception);
        }
    }
}
