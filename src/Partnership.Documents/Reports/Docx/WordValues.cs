using System.Globalization;
using DocumentFormat.OpenXml;

namespace Partnership.Documents.Reports.Docx;

/// <summary>Reads values of attributes as they stand in the file: the library throws when one isn't of its list, and programs write such.</summary>
internal static class WordValues
{
    internal static string? Text(this OpenXmlSimpleType? value) => value?.InnerText;

    internal static int? Number(this OpenXmlSimpleType? value) =>
        int.TryParse(value?.InnerText, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether a property that stands there is on: without a value it is.</summary>
    internal static bool IsOn(this OpenXmlSimpleType? value) => value?.InnerText is not ("0" or "false" or "off");
}
