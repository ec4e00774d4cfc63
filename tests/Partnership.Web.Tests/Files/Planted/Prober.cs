using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Partnership.Web.Tests.BadInput;

namespace Partnership.Web.Tests.Files.Planted;

/// <summary>What a probe was answered, unpacked, and what that gave away.</summary>
/// <param name="Probe">The probe.</param>
/// <param name="Status">The status.</param>
/// <param name="Headers">The header lines.</param>
/// <param name="Text">The body, one letter a byte.</param>
/// <param name="Found">Secrets of the planted review in the answer that the question didn't have.</param>
/// <param name="Difference">How the answer differs from that for a review that never was; null when it doesn't, or needn't be the same.</param>
internal sealed record Probed(Probe Probe, int Status, IReadOnlyList<string> Headers, string Text, IReadOnlyList<string> Found, string? Difference)
{
    public bool IsSecretKept => Found.Count == 0 && Difference is null;

    public string? Header(string name) => Headers.FirstOrDefault(h => h.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];
}

/// <summary>Asks everything as a stranger, of the planted review and of one that never was.</summary>
internal sealed partial class Prober(Planting planted)
{
    private readonly Planting madeUp = planted.MadeUp();

    public async Task<IReadOnlyDictionary<string, Probed>> AskAsync(KestrelSite site)
    {
        var answers = new Dictionary<string, Probed>(StringComparer.Ordinal);
        foreach (var (probe, other) in Probes.Of(planted).Zip(Probes.Of(madeUp)))
        {
            var (status, headers, text) = Unpack(await site.SendAsync(probe.Request));
            var (otherStatus, otherHeaders, otherText) = probe.Kind == ProbeKind.Open ? (status, headers, text) : Unpack(await site.SendAsync(other.Request));
            // Once it was public, its address says that it is gone, and no more.
            var isGone = probe.Kind == ProbeKind.Page && status == StatusGone;
            answers[probe.Name] = new Probed(
                probe, status, headers, text, FoundIn(probe, headers, text),
                isGone ? null : Difference(Neutral(planted, status, headers, text), Neutral(madeUp, otherStatus, otherHeaders, otherText)));
        }

        return answers;
    }

    private const int StatusGone = 410;

    private IReadOnlyList<string> FoundIn(Probe probe, IReadOnlyList<string> headers, string text)
    {
        var asked = Uri.UnescapeDataString(Uri.UnescapeDataString(probe.Request));
        var answered = string.Join('\n', headers) + "\n" + text;
        return
        [
            .. planted.Secrets.Concat(Planting.OfTheCamera)
                .Where(s => !asked.Contains(s, StringComparison.OrdinalIgnoreCase) && answered.Contains(s, StringComparison.OrdinalIgnoreCase)),
        ];
    }

    private static string? Difference(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        for (var line = 0; line < Math.Max(one.Count, other.Count); line++)
            if (one.ElementAtOrDefault(line) != other.ElementAtOrDefault(line))
                return $"'{Short(one.ElementAtOrDefault(line))}' and for one that never was '{Short(other.ElementAtOrDefault(line))}'";
        return null;
    }

    private static string? Short(string? line) => line?[..Math.Min(line.Length, 300)];

    /// <summary>The answer without what naturally differs: time, references, and what was asked.</summary>
    private static IReadOnlyList<string> Neutral(Planting planting, int status, IReadOnlyList<string> headers, string text)
    {
        var lines = headers
            .Where(h => !h.StartsWith("Date:", StringComparison.OrdinalIgnoreCase))
            .Where(h => text.Length == 0 || !h.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) // a body is compared itself
            .Select(planting.Neutral)
            .Select(h => h.StartsWith("ETag: \"", StringComparison.OrdinalIgnoreCase) && !h.Contains('~', StringComparison.Ordinal) ? "ETag" : h) // the hash of a body, which is compared itself
            .Order(StringComparer.Ordinal);
        return [status.ToString(System.Globalization.CultureInfo.InvariantCulture), .. lines, .. Passing().Replace(planting.Neutral(text), "").Split('\n')];
    }

    private static (int Status, IReadOnlyList<string> Headers, string Text) Unpack(RawAnswer answer)
    {
        var body = answer.HasHeader("Transfer-Encoding") ? Joined(answer.Body) : answer.Body;
        var encoding = answer.Headers.FirstOrDefault(h => h.StartsWith("Content-Encoding: ", StringComparison.OrdinalIgnoreCase))?.Split(": ")[1];
        if (encoding is null || body.Length == 0)
            return (answer.Status, answer.Headers, body);
        using var packed = new MemoryStream(Encoding.Latin1.GetBytes(body));
        using Stream unpacking = encoding switch
        {
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            _ => throw new InvalidOperationException($"Nobody asked for {encoding}."),
        };
        using var unpacked = new MemoryStream();
        unpacking.CopyTo(unpacked);
        return (answer.Status, answer.Headers, Encoding.Latin1.GetString(unpacked.ToArray()));
    }

    private static string Joined(string chunks)
    {
        var whole = new StringBuilder();
        for (var at = 0; chunks.IndexOf("\r\n", at, StringComparison.Ordinal) is > 0 and var end;)
        {
            var length = Convert.ToInt32(chunks[at..end], 16);
            whole.Append(chunks, end + 2, length);
            at = end + 2 + length + 2;
        }

        return whole.ToString();
    }

    [GeneratedRegex(@"""(tookMs|reference|traceId)"":\s*(""[^""]*""|[\d.E-]+)")]
    private static partial Regex Passing();
}
