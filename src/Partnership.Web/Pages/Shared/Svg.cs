using System.Globalization;

namespace Partnership.Web.Pages.Shared;

/// <summary>Numbers as SVG reads them, whatever the language of the page.</summary>
public static class Svg
{
    /// <summary>At most two decimals, after a point.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
