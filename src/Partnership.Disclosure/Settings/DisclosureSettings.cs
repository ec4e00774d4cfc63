using System.Collections.Frozen;
using Partnership.Disclosure.Findings;

namespace Partnership.Disclosure.Settings;

/// <summary>Which kinds of details the check looks for, and what may always appear. Read from <c>content-seed/disclosure</c>.</summary>
public sealed record DisclosureSettings
{
    private static readonly FrozenDictionary<FindingKind, KindSettings> Unsaid = Enum.GetValues<FindingKind>().ToFrozenDictionary(
        k => k,
        k => new KindSettings { Kind = k, IsOn = true, Severity = Severity.High, Name = k.ToString(), Explanation = "" });

    private readonly FrozenDictionary<FindingKind, KindSettings> byKind = Unsaid;

    /// <summary>The same for the same settings and the same version of the check: what was checked under another one is checked again.</summary>
    /// <value>64 lower-case hexadecimal digits.</value>
    public required string Fingerprint { get; init; }

    /// <summary>How each kind is treated; a kind that is not here is looked for, and counts as grave.</summary>
    public IReadOnlyList<KindSettings> Kinds
    {
        get;
        init
        {
            field = value;
            byKind = Unsaid.Values.Select(k => value.FirstOrDefault(v => v.Kind == k.Kind) ?? k).ToFrozenDictionary(k => k.Kind);
        }
    } = [];

    /// <summary>What may always appear.</summary>
    public AllowedDetails Allowed { get; init; } = AllowedDetails.None;

    /// <summary>How a kind is treated.</summary>
    public KindSettings Of(FindingKind kind) => byKind[kind];

    /// <summary>Reads settings.</summary>
    /// <param name="files">The name (without folder) and the text of each file of the folder.</param>
    /// <exception cref="FormatException">A file can't be read; the message names it and says what is wrong.</exception>
    public static DisclosureSettings Read(IEnumerable<KeyValuePair<string, string>> files) => DisclosureSettingsReader.Read(files);
}
