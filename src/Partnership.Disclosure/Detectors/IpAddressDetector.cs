using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Partnership.Disclosure.Findings;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Detectors;

/// <summary>Internet addresses of machines, of both versions; not numbers of versions and sections, which look like them.</summary>
internal sealed class IpAddressDetector : IDetector
{
    private static readonly Pattern Four = Patterns.Exact(@"\b\d{1,3}(?:\.\d{1,3}){3,9}(?::\d{1,5})?\b");
    private static readonly Pattern Six = Patterns.AnyCase(@"[0-9a-f:][0-9a-f:.]{2,50}");
    private static readonly Pattern Words = Patterns.AnyCase(@"\b(?:ip|ipv4|address|server|router|login|logins|logged|uploaded|connection|traced|network|device|host|internet|log)\b");
    private static readonly Pattern Numbering = Patterns.AnyCase(@"\b(?:version|v|ver|release|build|section|sections|paragraph|paragraphs|para|chapter|clause|part|recommendation|standard|see|item|appendix)\.?\s?$");

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(TextView view)
    {
        for (var match = Four.Match(view.Text); match.Success; match = match.NextMatch())
        {
            var parts = match.Value.Split(':')[0].Split('.').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
            var hasWords = Words.IsMatch(view.Before(match.Index, 60));
            if (parts.Length == 4 && parts.All(p => p <= 255) && !Numbering.IsMatch(view.Before(match.Index, 20)) && (hasWords || parts.Any(p => p > 40)))
                yield return Found(match.Index, match.Index + match.Length, hasWords ? Confidence.High : Confidence.Medium);
        }
        for (var match = Six.Match(view.Text); match.Success; match = match.NextMatch())
        {
            var text = match.Value.TrimEnd('.', ':');
            if (IsVersionSix(text) && view.IsWhole(match.Index, match.Index + text.Length))
                yield return Found(match.Index, match.Index + text.Length, Confidence.High);
        }
    }

    private static bool IsVersionSix(string text) =>
        text.Count(c => c == ':') >= 2 && text.Count(char.IsAsciiHexDigit) >= 4 && text.Any(char.IsAsciiDigit)
        && (text.Contains("::", StringComparison.Ordinal) || text.Count(c => c == ':') == 7)
        && IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6;

    private static Candidate Found(int start, int end, Confidence confidence) =>
        new(FindingKind.IpAddress, start, end, confidence, "An internet address: it can lead to a household.");
}
