using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Partnership.Editorial.Synthetic;

/// <summary>
/// The ids of what is generated: a beginning that nothing else has, and the number of the review. So a library is found again in
/// any store, and anyone who reads an id in a log sees where it comes from.
/// </summary>
internal static class SyntheticIds
{
    // "synthe" in ASCII, then version 8 (free form) and variant of RFC 9562.
    private const string Beginning = "73796e74-6865-8000-";
    private const string Reviews = "8001";
    private const string Actions = "8002";
    private const string Recommendations = "8003";
    private const string Reports = "8004";

    public static Guid Review(int number) => Id(Reviews, number);

    /// <summary>The media item of the report.</summary>
    public static Guid Report(int number) => Id(Reports, number);

    /// <param name="number">The number of the review.</param>
    /// <param name="place">From 1 to 15.</param>
    public static Guid Action(int number, int place) => Id(Actions, number * 16L + place);

    /// <param name="number">The number of the review.</param>
    /// <param name="place">From 1 to 15.</param>
    public static Guid Recommendation(int number, int place) => Id(Recommendations, number * 16L + place);

    /// <summary>The number of the review with this id, or null when it is not one of these.</summary>
    public static int? NumberOf(Guid id)
    {
        var text = id.ToString();
        const string start = Beginning + Reviews + "-";
        return text.StartsWith(start, StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(start.Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    /// <summary>
    /// Stands for the hash of the report, which has no file. It is the hash of a sentence, and a file with that hash would be that
    /// sentence: no PDF has it.
    /// </summary>
    public static string ReportSha256(int seed, int pages, int number) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"Synthetic report {number} of {pages} pages, seed {seed}: this is no PDF."))));

    private static Guid Id(string kind, long number) =>
        Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"{Beginning}{kind}-{number:x12}"));
}
