namespace Partnership.Editorial.Media;

/// <summary>Says what a file is that is not taken in, so that whoever sent it knows what to do.</summary>
internal static class OtherFiles
{
    private static readonly (byte[] Start, string Name)[] ByStart =
    [
        ([.. "PK\u0003\u0004"u8], "a ZIP file, or a document of an office program such as Word"),
        ([.. "PK\u0005\u0006"u8], "an empty ZIP file"),
        ([0xD0, 0xCF, 0x11, 0xE0], "a document of an older office program"),
        ([.. "{\\rtf"u8], "an RTF document"),
        ([.. "MZ"u8], "a program"),
        ([0x7F, .. "ELF"u8], "a program"),
        ([0xCF, 0xFA, 0xED, 0xFE], "a program"),
        ([0xCA, 0xFE, 0xBA, 0xBE], "a program"),
        ([.. "#!"u8], "a script"),
        ([0x1F, 0x8B], "a packed file"),
        ([.. "7z"u8, 0xBC, 0xAF], "a packed file"),
        ([.. "Rar!"u8], "a packed file"),
        ([.. "%!PS"u8], "a PostScript file"),
    ];

    private static readonly string[] StartsOfPages = ["<!doctype", "<html", "<head", "<body", "<script", "<iframe", "<!--", "<meta", "<title"];

    /// <summary>What it is, with an article; null when that isn't known.</summary>
    public static string? NameOf(ReadOnlySpan<byte> head)
    {
        foreach (var (start, name) in ByStart)
            if (head.StartsWith(start))
                return name;
        var text = System.Text.Encoding.Latin1.GetString(head).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        if (text.Contains("<svg", StringComparison.OrdinalIgnoreCase))
            return "an SVG drawing";
        if (StartsOfPages.Any(s => text.StartsWith(s, StringComparison.OrdinalIgnoreCase)))
            return "a web page";
        return text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? "an XML file" : null;
    }
}
