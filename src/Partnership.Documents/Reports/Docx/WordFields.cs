using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Partnership.Documents.Reports.Html;

namespace Partnership.Documents.Reports.Docx;

/// <summary>Follows the fields of a Word document, whose code isn't for readers and whose result is.</summary>
internal sealed partial class WordFields
{
    private const int MostOpen = 50;
    private const int LongestCode = 2_500;

    private readonly List<(StringBuilder Code, bool HasResult)> open = [];

    /// <summary>Whether what comes next is the code of a field.</summary>
    internal bool IsInCode => open.Count > 0 && !open[^1].HasResult;

    /// <summary>Whether what comes next is a table of contents.</summary>
    internal bool IsInContents => open.Exists(part => part.Code.ToString().TrimStart().StartsWith("TOC", StringComparison.OrdinalIgnoreCase));

    /// <summary>Where the words that come next lead, if anywhere.</summary>
    internal string? Href => open.Where(part => part.HasResult).Select(part => Link(part.Code.ToString())).LastOrDefault(link => link is not null);

    internal static string? Link(string? code) =>
        code is not null && Hyperlink().Match(code) is { Success: true } match ? SafeLink.Outside(match.Groups["address"].Value) : null;

    internal void Follow(OpenXmlElement element)
    {
        switch (element)
        {
            case FieldChar mark when mark.FieldCharType.Text() == "begin" && open.Count < MostOpen:
                open.Add((new StringBuilder(), false));
                break;
            case FieldChar mark when mark.FieldCharType.Text() == "separate" && open.Count > 0:
                open[^1] = (open[^1].Code, true);
                break;
            case FieldChar mark when mark.FieldCharType.Text() == "end" && open.Count > 0:
                open.RemoveAt(open.Count - 1);
                break;
            case FieldCode code when IsInCode && open[^1].Code.Length + code.Text.Length <= LongestCode:
                open[^1].Code.Append(code.Text);
                break;
        }
    }

    [GeneratedRegex("""\A\s*HYPERLINK\s+"(?<address>[^"]+)"\s*\z""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Hyperlink();
}
