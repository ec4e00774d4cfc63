namespace Partnership.Documents.Reports.Html;

/// <summary>Tells addresses that a page may link to from all others.</summary>
internal static class SafeLink
{
    private const int Longest = 2_000;

    /// <summary>The address of a page or of somebody's mail, or null when it is anything else.</summary>
    internal static string? Outside(string? address)
    {
        var href = address?.Trim();
        return href is { Length: > 0 and <= Longest }
            && !href.Any(c => c <= ' ' || char.IsControl(c) || char.IsWhiteSpace(c) || c is '"' or '<' or '>' or '`' or '\\')
            && ReportText.Clean(href) == href
            && Uri.TryCreate(href, UriKind.Absolute, out var uri)
            && (((uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0) || uri.Scheme == Uri.UriSchemeMailto)
            && href.StartsWith(uri.Scheme, StringComparison.OrdinalIgnoreCase)
            ? href
            : null;
    }

    /// <summary>The same, or a place in the report itself.</summary>
    internal static string? Any(string? address) =>
        address?.Trim() is ['#', .. var id] && ReportIds.IsLinkable(id) ? '#' + id : Outside(address);
}
