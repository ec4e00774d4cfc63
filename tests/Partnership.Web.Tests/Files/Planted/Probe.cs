namespace Partnership.Web.Tests.Files.Planted;

/// <summary>What a probe asks for.</summary>
internal enum ProbeKind
{
    /// <summary>The page of the review, which may say "gone" once it was public.</summary>
    Page,

    /// <summary>Anything else of the planted review: its answer is that for a review that never was.</summary>
    Secret,

    /// <summary>An address that names nothing of the review. It has whatever the rest of the site gives it.</summary>
    Open,
}

/// <summary>One request, byte by byte as it goes over the wire.</summary>
internal sealed record Probe(ProbeKind Kind, string Name, string Request)
{
    private static int visitors;

    /// <summary>A request of the first version of HTTP that everybody speaks. Header lines given replace the usual ones.</summary>
    public static Probe Of(ProbeKind kind, string method, string target, params string[] headers)
    {
        string[] usual = ["Host: localhost", "Connection: close", .. method is "GET" or "HEAD" ? Array.Empty<string>() : ["Content-Length: 0"]];
        var lines = headers.Concat(usual.Where(u => !headers.Any(h => h.StartsWith(u[..(u.IndexOf(':', StringComparison.Ordinal) + 1)], StringComparison.OrdinalIgnoreCase))));
        return new Probe(kind, string.Join(" | ", headers.Prepend($"{method} {target}")), $"{method} {target} HTTP/1.1\r\n{string.Join("\r\n", lines)}\r\n\r\n");
    }

    public static Probe Get(ProbeKind kind, string target, params string[] headers) => Of(kind, "GET", target, headers);

    /// <summary>At the desk, over https as the proxy says, each time by a visitor whom nobody has held up yet.</summary>
    public static Probe AtDesk(string target)
    {
        var visitor = Interlocked.Increment(ref visitors);
        var probe = Get(ProbeKind.Secret, target, "X-Forwarded-Proto: https", $"X-Forwarded-For: 198.18.{visitor / 250 % 250}.{visitor % 250}");
        return probe with { Name = $"GET {target} at the desk" };
    }
}
