using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Partnership.Disclosure.Lists;

/// <summary>The lists of words that the detectors know, one word a line in the files beside this one.</summary>
internal static class WordLists
{
    /// <summary>Given names that are common in the UK, in lower case and without accents.</summary>
    public static readonly FrozenSet<string> GivenNames = Read("given-names.txt");

    /// <summary>Words of everyday English and of the field, in lower case: with a capital letter they need not be a name.</summary>
    public static readonly FrozenSet<string> Common = Read("common-words.txt");

    /// <summary>Changes when a list changes.</summary>
    public static readonly string Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text("given-names.txt") + "\n\n" + Text("common-words.txt"))));

    private static FrozenSet<string> Read(string name) =>
        Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(w => w.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);

    private static string Text(string name)
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The list {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
