using System.Globalization;
using Partnership.Content.Items;

namespace Partnership.Web.Desk.Forms;

/// <summary>A language for people.</summary>
/// <param name="Culture">Its tag.</param>
/// <param name="Name">Its name in itself, and in English where that is another.</param>
/// <param name="Direction"><c>ltr</c> or <c>rtl</c>.</param>
internal sealed record Language(string Culture, string Name, string Direction)
{
    public static Language Of(string culture)
    {
        if (culture == Cultures.Default)
            return new Language(culture, "English", Pages.Shared.Direction.Of(culture));
        var info = CultureInfo.GetCultureInfo(culture);
        var neutral = info.IsNeutralCulture || info.Parent.Name.Length == 0 ? info : info.Parent;
        var name = neutral.NativeName == neutral.EnglishName ? neutral.EnglishName : $"{neutral.NativeName} ({neutral.EnglishName})";
        return new Language(culture, name, Pages.Shared.Direction.Of(culture));
    }
}
