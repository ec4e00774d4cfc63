using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Partnership.Documents.Reports.Html;

/// <summary>The ids that a report may have in a page. Their beginnings keep them apart from the page's own.</summary>
internal sealed partial class ReportIds
{
    internal const string Notes = "section-notes";

    private const string SectionStart = "section-";
    private const int LongestSlug = 60;
    private const int LongestId = 100;

    private readonly HashSet<string> used = new(StringComparer.Ordinal) { Notes };

    /// <summary>The next number for ids of the same words, so that many of them don't take the square of the time.</summary>
    private readonly Dictionary<string, int> next = new(StringComparer.Ordinal);

    internal static string Page(int number) => string.Create(CultureInfo.InvariantCulture, $"page-{number}");

    internal static string Note(int number) => string.Create(CultureInfo.InvariantCulture, $"note-{number}");

    internal static string NoteBack(int number) => string.Create(CultureInfo.InvariantCulture, $"note-{number}-back");

    internal static bool IsOurs(string id) => IsSection(id) || NumberedId().IsMatch(id);

    /// <summary>Whether a link may lead there; to notes there are references only.</summary>
    internal static bool IsLinkable(string id) => IsSection(id) || PageOf(id) is not null;

    internal static bool IsSection(string? id) => id is { Length: <= LongestId } && SectionId().IsMatch(id);

    internal static int? PageOf(string? id) => NumberIn(PageId(), id);

    internal static int? NoteOf(string? id) => NumberIn(NoteId(), id);

    /// <summary>A heading's id: the one it has, unless another has it too, or one made of its words.</summary>
    internal string Section(string? id, string words)
    {
        var wanted = IsSection(id) ? id! : SectionStart + Slug(words);
        var unique = wanted;
        while (!used.Add(unique))
        {
            next[wanted] = Math.Max(next.GetValueOrDefault(wanted), 1) + 1;
            unique = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{next[wanted]}");
        }

        return unique;
    }

    private static string Slug(string words)
    {
        var slug = new StringBuilder();
        foreach (var character in words.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(character))
                slug.Append(char.ToLowerInvariant(character));
            else if (character is not ('\'' or '’') && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark
                && slug.Length is > 0 and < LongestSlug && slug[^1] != '-')
                slug.Append('-');
            if (slug.Length > LongestSlug)
                break;
        }

        // Cut at the end of a word.
        var text = slug.ToString();
        if (text.Length > LongestSlug)
            text = text.LastIndexOf('-') is > 0 and var end ? text[..end] : text[..LongestSlug];
        return text.Trim('-') is { Length: > 0 } some ? some : "part";
    }

    private static int? NumberIn(Regex form, string? id) =>
        id is not null && form.Match(id) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\Asection-[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture)]
    private static partial Regex SectionId();

    [GeneratedRegex(@"\A(page-[1-9][0-9]{0,5}|note-[1-9][0-9]{0,5}(-back)?)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex NumberedId();

    [GeneratedRegex(@"\Apage-([1-9][0-9]{0,5})\z")]
    private static partial Regex PageId();

    [GeneratedRegex(@"\Anote-([1-9][0-9]{0,5})\z")]
    private static partial Regex NoteId();
}
