using System.ComponentModel.DataAnnotations;

namespace Partnership.Web.Storage;

/// <summary>Where the site keeps its state (<c>Storage:*</c>).</summary>
public sealed class StorageOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Storage";

    /// <summary>The one folder that holds everything that changes: database, media, index, keys.</summary>
    /// <value>A path; a relative one begins at the content root. The default is <c>data</c>.</value>
    [Required]
    public string DataDirectory { get; set; } = "data";
}
