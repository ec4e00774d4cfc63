using System.Globalization;

namespace Partnership.Delivery.Server.Querying;

/// <summary>A moment to compare with, and how.</summary>
/// <param name="Kind">How.</param>
/// <param name="Moment">The moment, in UTC.</param>
internal readonly record struct Comparison(ComparisonKind Kind, DateTimeOffset Moment)
{
    private static readonly (string Sign, ComparisonKind Kind)[] Signs =
    [
        (">:", ComparisonKind.AtLeast),
        ("<:", ComparisonKind.AtMost),
        (">", ComparisonKind.After),
        ("<", ComparisonKind.Before),
        (":", ComparisonKind.Exactly),
    ];

    /// <summary>Whether a moment fits.</summary>
    public bool Holds(DateTimeOffset other) => Kind switch
    {
        ComparisonKind.AtLeast => other >= Moment,
        ComparisonKind.AtMost => other <= Moment,
        ComparisonKind.After => other > Moment,
        ComparisonKind.Before => other < Moment,
        _ => other == Moment,
    };

    /// <summary>Reads what stands behind the name of a date, such as <c>>:2026-01-31</c>. A date without a zone is in UTC.</summary>
    public static Comparison? Parse(ReadOnlySpan<char> text)
    {
        foreach (var (sign, kind) in Signs)
            if (text.StartsWith(sign, StringComparison.Ordinal))
                return DateTimeOffset.TryParse(
                    text[sign.Length..], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
                    ? new Comparison(kind, moment)
                    : null;
        return null;
    }

    /// <summary>Whether a text begins with a sign of comparison.</summary>
    public static bool Begins(ReadOnlySpan<char> text) => text is [':' or '>' or '<', ..];
}

/// <summary>How moments are compared.</summary>
internal enum ComparisonKind
{
    Exactly,
    After,
    AtLeast,
    Before,
    AtMost,
}
