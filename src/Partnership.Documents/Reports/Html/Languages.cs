using System.Text.RegularExpressions;

namespace Partnership.Documents.Reports.Html;

/// <summary>Tells the name of a language from anything else that may stand in its place.</summary>
internal static partial class Languages
{
    internal static string? OrNull(string? language) => language?.Trim() is { } name && Name().IsMatch(name) ? name : null;

    [GeneratedRegex(@"\A[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
