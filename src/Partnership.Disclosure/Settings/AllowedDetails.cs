namespace Partnership.Disclosure.Settings;

/// <summary>What may always appear: the organisation's own details, public helplines, words that look like names.</summary>
public sealed record AllowedDetails
{
    /// <summary>Nothing.</summary>
    public static readonly AllowedDetails None = new();

    /// <summary>Words and phrases that may stand in any text: names of organisations, laws, places that tell nothing.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Names of people that may appear in any text.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Telephone numbers; spaces do not count.</summary>
    public IReadOnlyList<string> Phones { get; init; } = [];

    /// <summary>Email addresses; capital letters do not count.</summary>
    public IReadOnlyList<string> Emails { get; init; } = [];

    /// <summary>Postcodes of public offices; spaces do not count.</summary>
    public IReadOnlyList<string> Postcodes { get; init; } = [];

    /// <summary>Hosts whose pages and addresses may appear, with all below them.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Street addresses of public offices.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    internal IEnumerable<string> Phrases => [.. Words, .. Names, .. Addresses];

    internal bool HasPhone(string phone) => Phones.Any(p => Digits(p) == Digits(phone));

    internal bool HasEmail(string email)
    {
        var address = email.Replace("mailto:", "", StringComparison.OrdinalIgnoreCase).Trim();
        return Emails.Contains(address, StringComparer.OrdinalIgnoreCase) || HasHost(address[(address.LastIndexOf('@') + 1)..]);
    }

    internal bool HasUrl(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 ? scheme + 3 : 0;
        var end = url.IndexOfAny(['/', ':', '?'], start);
        return HasHost(end < 0 ? url[start..] : url[start..end]);
    }

    internal bool HasPostcode(string postcode) => Postcodes.Any(p => Plain(p) == Plain(postcode));

    private bool HasHost(string host) => Hosts.Any(h => host.Equals(h, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + h, StringComparison.OrdinalIgnoreCase));

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    // The same number from abroad and from here.
    private static string Digits(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits.StartsWith("0044", StringComparison.Ordinal))
            return "0" + digits[4..].TrimStart('0');
        return text.TrimStart().StartsWith('+') && digits.StartsWith("44", StringComparison.Ordinal) ? "0" + digits[2..].TrimStart('0') : digits;
    }
}
