using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Partnership.Publishing.Hashing;

namespace Partnership.Umbraco.Gates;

/// <summary>A signature at a gate as Umbraco stores it: a line that people can read and that the plug-in can prove.</summary>
internal sealed partial record GateStamp
{
    private const string TimeFormat = "yyyy-MM-dd HH:mm:ss";

    public required string SignerName { get; init; }

    public required Guid SignerKey { get; init; }

    /// <summary>When, in UTC, to the second.</summary>
    public required DateTimeOffset SignedAt { get; init; }

    /// <summary>The hash of the content that was signed.</summary>
    public required ContentHash ContentHash { get; init; }

    /// <summary>Binds all of it to one gate of one document in one culture, and to what was stated.</summary>
    public required string Seal { get; init; }

    /// <summary>Makes a signature.</summary>
    public static GateStamp Make(Guid signerKey, string signerName, DateTimeOffset now, ContentHash hash, GateStatement statement)
    {
        var name = string.Join(' ', signerName.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var second = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        var stamp = new GateStamp { SignerKey = signerKey, SignerName = name, SignedAt = second, ContentHash = hash, Seal = "" };
        return stamp with { Seal = stamp.SealFor(statement) };
    }

    /// <summary>Reads a signature, or null for anything else.</summary>
    public static GateStamp? Parse(string? text)
    {
        var match = Pattern().Match(text ?? "");
        return match.Success
            && DateTimeOffset.TryParseExact(match.Groups["time"].Value, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            && Guid.TryParse(match.Groups["key"].Value, out var key)
            && ContentHash.TryParse(match.Groups["hash"].Value, out var hash)
                ? new GateStamp { SignerName = match.Groups["name"].Value, SignerKey = key, SignedAt = time, ContentHash = hash, Seal = match.Groups["seal"].Value }
                : null;
    }

    /// <summary>Whether it was made for exactly this statement.</summary>
    public bool IsFor(GateStatement statement) => Seal == SealFor(statement);

    /// <inheritdoc />
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{SignerName}, {SignedAt.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture)} UTC [{SignerKey:D} {ContentHash.Hex} {Seal}]");

    private string SealFor(GateStatement statement)
    {
        string[] parts =
        [
            statement.Document.ToString("N"), statement.Culture, statement.Gate, statement.Words, statement.Date ?? "", statement.Note ?? "", statement.Allowed ?? "",
            SignerKey.ToString("N"), SignerName, SignedAt.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture), ContentHash.Hex,
        ];
        var text = new StringBuilder();
        foreach (var part in parts)
            text.Append(part.Length).Append(':').Append(part).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    [GeneratedRegex(
        @"\A(?<name>[^\r\n]*), (?<time>[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{8}) UTC \[(?<key>[0-9a-f-]{36}) (?<hash>[0-9a-f]{64}) (?<seal>[0-9a-f]{64})\]\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}

/// <summary>What a signer states, and where.</summary>
internal sealed record GateStatement
{
    /// <summary>The key of the document: a signature on a copy is none.</summary>
    public required Guid Document { get; init; }

    public required string Culture { get; init; }

    public required string Gate { get; init; }

    /// <summary>The text that is attested, as the workflow has it.</summary>
    public required string Words { get; init; }

    public string? Date { get; init; }

    public string? Note { get; init; }

    public string? Allowed { get; init; }
}
