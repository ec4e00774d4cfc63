using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Partnership.Disclosure.Detectors;
using Partnership.Disclosure.Findings;
using Partnership.Disclosure.Lists;

namespace Partnership.Disclosure.Settings;

/// <summary>Reads the files of <c>content-seed/disclosure</c>, and refuses what it does not know.</summary>
internal static class DisclosureSettingsReader
{
    private const string KindsFile = "kinds.json";
    private const string AllowedFile = "allowed.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Reads settings; a file that is not there leaves what holds without it.</summary>
    public static DisclosureSettings Read(IEnumerable<KeyValuePair<string, string>> files)
    {
        var sorted = files.OrderBy(f => f.Key, StringComparer.Ordinal).ToList();
        var settings = new DisclosureSettings { Fingerprint = FingerprintOf(sorted) };
        foreach (var (name, text) in sorted)
        {
            settings = name switch
            {
                KindsFile => settings with { Kinds = CheckedKinds(Parse<KindsDocument>(name, text).Kinds) },
                AllowedFile => settings with { Allowed = Checked(Parse<AllowedDetails>(name, text)) },
                _ => throw new FormatException($"{name}: there is no such file of settings. The files are {KindsFile} and {AllowedFile}."),
            };
        }
        return settings;
    }

    private static T Parse<T>(string file, string text)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, Options) ?? throw new FormatException($"{file}: it is empty. Write an object between curly brackets.");
        }
        catch (JsonException exception)
        {
            throw new FormatException($"{file}, line {exception.LineNumber + 1}, character {exception.BytePositionInLine + 1}: {exception.Message}", exception);
        }
    }

    private static List<KindSettings> CheckedKinds(IReadOnlyList<KindSettings> kinds)
    {
        for (var i = 0; i < kinds.Count; i++)
        {
            if (kinds.Take(i).Any(k => k.Kind == kinds[i].Kind))
                throw new FormatException($"{KindsFile}, kind {i + 1}: {Name(kinds[i].Kind)} is there twice. Leave one of them out.");
            if (string.IsNullOrWhiteSpace(kinds[i].Name) || string.IsNullOrWhiteSpace(kinds[i].Explanation))
                throw new FormatException($"{KindsFile}, kind {i + 1} ({Name(kinds[i].Kind)}): give it a name and an explanation.");
        }
        foreach (var kind in Enum.GetValues<FindingKind>())
        {
            if (kinds.All(k => k.Kind != kind))
                throw new FormatException($"{KindsFile}: {Name(kind)} is missing. Add it; to stop looking for it, write \"isOn\": false.");
        }
        return [.. kinds];
    }

    private static AllowedDetails Checked(AllowedDetails allowed)
    {
        foreach (var (member, entries) in new (string, IReadOnlyList<string>)[]
        {
            ("words", allowed.Words), ("names", allowed.Names), ("phones", allowed.Phones), ("emails", allowed.Emails),
            ("postcodes", allowed.Postcodes), ("hosts", allowed.Hosts), ("addresses", allowed.Addresses),
        })
        {
            for (var i = 0; i < entries.Count; i++)
            {
                if (entries[i] is null || !entries[i].Any(char.IsLetterOrDigit))
                    throw new FormatException($"{AllowedFile}, {member}, entry {i + 1}: it has no letters or figures. Leave it out.");
            }
        }
        return allowed;
    }

    private static string Name(FindingKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    private static string FingerprintOf(IEnumerable<KeyValuePair<string, string>> files)
    {
        var all = new StringBuilder($"{DetectorSet.Version}\n{WordLists.Fingerprint}\n");
        foreach (var (name, text) in files)
            all.Append(System.Globalization.CultureInfo.InvariantCulture, $"{name}\n{text.Length}\n{text}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }

    private sealed record KindsDocument
    {
        public required IReadOnlyList<KindSettings> Kinds { get; init; }
    }
}
