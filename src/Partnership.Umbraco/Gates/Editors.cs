using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Partnership.Umbraco.Gates;

/// <summary>Who has changed a document since it was last public, as Umbraco stores it: names for people, keys for the plug-in.</summary>
internal static partial class Editors
{
    /// <summary>The person that stands for changes made by no person, such as an import.</summary>
    public static readonly (Guid Key, string Name) Nobody = (Guid.Empty, "the site itself");

    public static ImmutableHashSet<Guid> Read(string? text) =>
        [.. Keys().Matches(text ?? "").Select(m => Guid.Parse(m.Groups["key"].Value))];

    /// <summary>The text with one more person.</summary>
    public static string Add(string? text, Guid key, string name) =>
        Read(text).Contains(key) ? text ?? "" : (string.IsNullOrEmpty(text) ? "" : text + "; ") + $"{Plain(name)} [{key:D}]";

    // A name must not look like a key.
    private static string Plain(string name) => name.Replace('[', '(').Replace(']', ')').Replace(';', ',').ReplaceLineEndings(" ").Trim();

    [GeneratedRegex(@"\[(?<key>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Keys();
}
