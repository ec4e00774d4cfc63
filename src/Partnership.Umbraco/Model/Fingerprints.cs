using System.Security.Cryptography;
using System.Text;
using Partnership.Umbraco.Json;
using Umbraco.Cms.Core.Models;

namespace Partnership.Umbraco.Model;

/// <summary>Short texts that change with what they are taken of. They are noted down, to see later who has changed a thing.</summary>
internal static class Fingerprints
{
    public static string Of(object value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.Of(value))));

    /// <summary>A data type as it is in Umbraco.</summary>
    public static string Of(IDataType type) => Of(new { type.Name, type.EditorAlias, type.EditorUiAlias, type.DatabaseType, type.ConfigurationData });

    /// <summary>A document type as it is in Umbraco, without what it includes and allows.</summary>
    public static string Of(IContentType type) => Of(new
    {
        type.Name,
        Description = string.IsNullOrEmpty(type.Description) ? null : type.Description,
        type.Icon,
        Groups = type.PropertyGroups.OrderBy(g => g.Alias, StringComparer.Ordinal).Select(g => new { g.Alias, g.Name, g.SortOrder }),
        Properties = type.PropertyTypes.OrderBy(p => p.Alias, StringComparer.Ordinal).Select(p => new { p.Alias, p.Name, Description = string.IsNullOrEmpty(p.Description) ? null : p.Description, p.SortOrder, p.Mandatory, p.DataTypeKey, p.Variations }),
    });
}
