using System.Globalization;
using System.Text.RegularExpressions;

namespace Partnership.Documents.Reports.Html;

/// <summary>
/// A readable report as it is kept: a small HTML file that names the printed file it was made from. It is never sent to a reader
/// as it is, but read, and its blocks are written anew into a page.
/// </summary>
public sealed partial record ReportFile
{
    /// <summary>The ending of its name, without the dot.</summary>
    public const string Extension = "html";

    /// <summary>Its internet media type.</summary>
    public const string MediaType = "text/html";

    /// <summary>No file is longer.</summary>
    /// <value>20 million bytes: 5 million characters of any script.</value>
    public const long MostBytes = 20_000_000;

    private const string Start = "<!DOCTYPE html>\n<html";
    private const string Head = ">\n<meta charset=\"utf-8\">\n<title>Readable report</title>\n<body>\n";
    private const string End = "</body>\n</html>\n";

    /// <summary>The SHA-256 of the file that it says the same as: 64 lower-case hexadecimal digits.</summary>
    public required string MadeFrom { get; init; }

    /// <summary>The language of the whole, such as en-GB, or null when nothing says it.</summary>
    public string? Language { get; init; }

    /// <summary>What <see cref="ReportHtml.Write"/> or <see cref="ReportHtml.Clean"/> gave.</summary>
    public required string Html { get; init; }

    /// <summary>The pages of the printed file whose beginnings it marks, from 1.</summary>
    public IReadOnlySet<int> Pages => PageStarts().Matches(Html).Select(m => int.Parse(m.ValueSpan["id=\"page-".Length..], CultureInfo.InvariantCulture)).ToHashSet();

    /// <summary>A report that was just made.</summary>
    /// <param name="report">The report.</param>
    /// <param name="madeFrom">The SHA-256 of its file.</param>
    public static ReportFile Of(ReadableReport report, string madeFrom) =>
        new() { MadeFrom = madeFrom, Language = Languages.OrNull(report.Language), Html = ReportHtml.Write(report) };

    /// <summary>Whether a file begins as these do. Only <see cref="Parse"/> tells whether it is one.</summary>
    public static bool IsBegunBy(ReadOnlySpan<byte> head) => head.StartsWith("<!DOCTYPE html>\n<html"u8) && head.IndexOf("data-made-from="u8) is > 0 and < 100;

    /// <summary>The report in a file; null when the file isn't exactly what <see cref="ToText"/> writes.</summary>
    /// <param name="text">The file.</param>
    public static ReportFile? Parse(string text)
    {
        if (Beginning().Match(text) is not { Success: true } begin || !text.EndsWith(End, StringComparison.Ordinal) || begin.Length + End.Length > text.Length)
            return null;
        var html = text[begin.Length..^End.Length];
        var file = new ReportFile
        {
            MadeFrom = begin.Groups["hash"].Value,
            Language = begin.Groups["lang"] is { Success: true } language ? language.Value : null,
            Html = html,
        };
        return html.Length <= ReportHtml.LongestHtml && Languages.OrNull(file.Language) == file.Language && ReportHtml.Clean(html) == html ? file : null;
    }

    /// <summary>The file.</summary>
    public string ToText() => $"{Start}{(Language is { } language ? $" lang=\"{language}\"" : "")} data-made-from=\"{MadeFrom}\"{Head}{Html}{End}";

    [GeneratedRegex("id=\"page-[0-9]{1,6}")]
    private static partial Regex PageStarts();

    [GeneratedRegex(
        @"\A<!DOCTYPE html>\n<html( lang=""(?<lang>[A-Za-z0-9-]{1,40})"")? data-made-from=""(?<hash>[0-9a-f]{64})"">\n<meta charset=""utf-8"">\n<title>Readable report</title>\n<body>\n",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Beginning();
}
