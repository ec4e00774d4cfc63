using System.Globalization;
using System.Text;

namespace Partnership.Editorial.Media;

/// <summary>
/// Makes names of files that people hand in fit to be shown, linked and saved anywhere: no folders, nothing that can't be seen or
/// turns the direction of the text around, and the ending that says what the file is.
/// </summary>
internal static class MediaFileNames
{
    /// <summary>The longest name, ending included. Names go into addresses, where a letter can take nine characters.</summary>
    public const int MaxLength = 120;

    private const string NameOfNothing = "file";

    // What file systems and addresses use for something else.
    private const string NotInNames = "<>:\"/\\|?*%#";
    private static readonly char[] NotAtTheEnds = [' ', '.', '-', '_', '~'];

    private static readonly HashSet<string> KnownEndings = new(StringComparer.OrdinalIgnoreCase)
    {
        "pdf", "jpg", "jpeg", "jpe", "jfif", "png", "webp", "gif", "avif", "heic", "tif", "tiff", "bmp", "svg", "svgz", "html", "htm", "xhtml",
        "xml", "js", "mjs", "css", "php", "asp", "aspx", "jsp", "exe", "com", "bat", "cmd", "ps1", "msi", "scr", "sh", "dll", "jar", "vbs", "lnk",
        "zip", "gz", "7z", "rar", "doc", "docx", "docm", "xls", "xlsx", "ppt", "pptx", "rtf", "txt", "csv",
    };

    /// <summary>The name to keep.</summary>
    /// <param name="sent">The name as it came; it may hold a path, or anything.</param>
    /// <param name="extension">The ending that the content asks for, without the dot.</param>
    public static string Clean(string? sent, string extension)
    {
        var stem = Readable(sent ?? "");
        // An ending in front of an ending tells lies about what the file is.
        while (Path.GetExtension(stem) is { Length: > 1 } ending && KnownEndings.Contains(ending[1..]))
            stem = stem[..^ending.Length].TrimEnd(NotAtTheEnds);
        stem = Shortened(stem, MaxLength - extension.Length - 1).Trim(NotAtTheEnds);
        return $"{(stem.Length == 0 || KnownEndings.Contains(stem) ? NameOfNothing : stem)}.{extension}";
    }

    private static string Readable(string sent)
    {
        var name = new StringBuilder();
        foreach (var rune in LastPart(sent).EnumerateRunes())
            name.Append(Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => "",
                UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
                _ when rune == Rune.ReplacementChar => "",
                _ when NotInNames.Contains(rune.ToString(), StringComparison.Ordinal) => "-",
                _ => rune.ToString(),
            });
        return string.Join(' ', name.ToString().Normalize().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim(NotAtTheEnds);
    }

    private static string LastPart(string sent) => sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..];

    private static string Shortened(string stem, int most)
    {
        if (stem.Length <= most)
            return stem;
        var ends = StringInfo.ParseCombiningCharacters(stem);
        return stem[..ends.Last(end => end <= most)];
    }
}
