using System.ComponentModel.DataAnnotations;

namespace Partnership.Web.Site;

/// <summary>Where the content is edited (<c>Cms:*</c>).</summary>
public sealed class CmsOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Cms";

    /// <summary>The source of what is published.</summary>
    /// <value><c>Embedded</c>, the default: the store of this site. Another value stops the start instead of being passed over.</value>
    [AllowedValues("Embedded", ErrorMessage = "Cms:Source can be Embedded; other sources are not there yet.")]
    public string Source { get; set; } = "Embedded";
}
