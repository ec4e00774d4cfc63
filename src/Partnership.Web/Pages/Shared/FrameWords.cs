using System.Globalization;
using Partnership.Content.Items;
using Partnership.Content.Views;

namespace Partnership.Web.Pages.Shared;

/// <summary>The direction in which a culture is written.</summary>
public static class Direction
{
    /// <summary><c>rtl</c> or <c>ltr</c>.</summary>
    public static string Of(string culture) => CultureInfo.GetCultureInfo(culture).TextInfo.IsRightToLeft ? "rtl" : "ltr";
}

/// <summary>Phone numbers for links.</summary>
public static class Phone
{
    /// <summary>The digits, and a plus at the beginning, of a number as people write it.</summary>
    public static string Digits(string number) => new([.. number.Where((c, i) => char.IsAsciiDigit(c) || (c == '+' && i == 0))]);
}

/// <summary>Names for menus and breadcrumbs, where a long title would not fit.</summary>
public static class ShortNames
{
    /// <summary>The short name that the document has for menus, or else its name.</summary>
    public static string Of(ContentItem item) => item.ShortName() ?? item.Name;
}
