using System.Security.Cryptography;
using System.Text.Json;

namespace Partnership.Demonstration.Press.Printing;

/// <summary>Remembers, beside the PDFs, the hash of the source and stylesheet that each was printed from.</summary>
internal sealed class PrintedSources
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly string file;
    private readonly SortedDictionary<string, string> hashes;

    private PrintedSources(string file, SortedDictionary<string, string> hashes) => (this.file, this.hashes) = (file, hashes);

    /// <exception cref="PressException">The file is not what the press wrote.</exception>
    internal static async Task<PrintedSources> OpenAsync(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
            return new PrintedSources(file, new(StringComparer.Ordinal));

        try
        {
            await using var stream = File.OpenRead(file);
            var read = await JsonSerializer.DeserializeAsync<Dictionary<string, string>>(stream, cancellationToken: cancellationToken);
            return new PrintedSources(file, new(read ?? [], StringComparer.Ordinal));
        }
        catch (JsonException problem)
        {
            throw new PressException($"{file}:{problem.LineNumber + 1}: not JSON; delete the file and print again with --all");
        }
    }

    internal static string Hash(byte[] source, byte[] stylesheet) =>
        Convert.ToHexStringLower(SHA256.HashData([.. source, .. stylesheet]));

    internal IReadOnlyList<string> Names() => [.. hashes.Keys];

    internal bool Has(string name, string hash) => hashes.TryGetValue(name, out var known) && known == hash;

    internal async Task KeepAsync(string name, string hash, CancellationToken cancellationToken)
    {
        hashes[name] = hash;
        await SaveAsync(cancellationToken);
    }

    internal async Task ForgetAsync(string name, CancellationToken cancellationToken)
    {
        hashes.Remove(name);
        await SaveAsync(cancellationToken);
    }

    private Task SaveAsync(CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(file, JsonSerializer.Serialize(hashes, Indented) + "\n", cancellationToken);
}
