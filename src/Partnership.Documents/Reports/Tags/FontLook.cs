using UglyToad.PdfPig.Content;

namespace Partnership.Documents.Reports.Tags;

/// <summary>Tells how a font looks: some files say so, in others only its name does.</summary>
internal static class FontLook
{
    private static readonly string[] Heavy = ["Bold", "Black", "Heavy", "Semibold", "Demi"];
    private static readonly string[] Leaning = ["Italic", "Oblique"];

    internal static (bool IsBold, bool IsItalic) Of(Letter letter)
    {
        var name = letter.FontName ?? "";
        var details = letter.FontDetails;
        return ((details?.IsBold ?? false) || details?.Weight >= 600 || Has(name, Heavy), (details?.IsItalic ?? false) || Has(name, Leaning));
    }

    private static bool Has(string name, string[] words) => words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
