using System.Text;
using System.Text.RegularExpressions;

namespace Partnership.Editorial.RichText;

/// <summary>Writes words so that Markdown takes none of their characters for its own.</summary>
internal static partial class MarkdownEscape
{
    private const string AlwaysOwn = "\\`*_[]<|";
    private const string OwnAtStart = "#+-=>~:";

    /// <summary>Words that stand inside a line.</summary>
    /// <param name="text">The words.</param>
    /// <param name="isAtStart">Whether a line begins with them, where more characters have a meaning.</param>
    /// <param name="isBeforeLink">Whether a link or a mark follows at once: an exclamation mark before it would make it an image.</param>
    public static string Words(string text, bool isAtStart, bool isBeforeLink)
    {
        var written = new StringBuilder(text.Length + 8);
        var number = isAtStart ? Number().Match(text).Length : 0;
        for (var i = 0; i < text.Length; i++)
        {
            var isOwn = AlwaysOwn.Contains(text[i], StringComparison.Ordinal)
                || (i == 0 && isAtStart && OwnAtStart.Contains(text[i], StringComparison.Ordinal))
                || (number > 0 && i == number - 1)
                || (text[i] == '!' && i == text.Length - 1 && isBeforeLink)
                || (text[i] == '&' && Entity().IsMatch(text, i))
                || (text[i] == '#' && (i == text.Length - 1 || text[i + 1] == '#')); // at the end of a heading
            if (isOwn)
                written.Append('\\');
            written.Append(text[i] == '\u00a0' ? "&nbsp;" : text[i]);
        }

        return written.ToString();
    }

    /// <summary>The address of a link or an image.</summary>
    public static string Address(string address) => PlainAddress().IsMatch(address) && !EntityAnywhere().IsMatch(address)
        ? address
        : "<" + SpecialInAddress().Replace(Ampersands(address), @"\$0") + ">";

    /// <summary>The title of a link, the caption of an image.</summary>
    public static string Title(string title) => " \"" + SpecialInTitle().Replace(Ampersands(title), @"\$0").Replace("\u00a0", "&nbsp;", StringComparison.Ordinal) + "\"";

    // There, Markdig takes a backslash away before it looks for entities.
    private static string Ampersands(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal);

    [GeneratedRegex(@"^[0-9]{1,9}[.)]")]
    private static partial Regex Number();

    [GeneratedRegex(@"\G&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")]
    private static partial Regex Entity();

    [GeneratedRegex("&[#A-Za-z0-9]+;")]
    private static partial Regex EntityAnywhere();

    [GeneratedRegex(@"^[A-Za-z0-9/.:?=&%#+@,;~!$'\-_]+$")]
    private static partial Regex PlainAddress();

    [GeneratedRegex(@"[\\<>]")]
    private static partial Regex SpecialInAddress();

    [GeneratedRegex(@"[\\""|`<]")]
    private static partial Regex SpecialInTitle();
}
