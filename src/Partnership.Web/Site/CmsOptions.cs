using System.ComponentModel.DataAnnotations;

namespace Partnership.Web.Site;

/// <summary>Where the content is edited (<c>Cms:*</c>).</summary>
public sealed class CmsOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Cms";

    /// <summary>The store of this site.</summary>
    public const string Embedded = "Embedded";

    /// <summary>An Umbraco, whose content the site shows.</summary>
    public const string Umbraco = "Umbraco";

    /// <summary>The source of what is published.</summary>
    /// <value><c>Embedded</c>, the default: the store of this site; or <c>Umbraco</c>. Another value stops the start instead of being passed over.</value>
    [AllowedValues(Embedded, Umbraco, ErrorMessage = "Cms:Source can be Embedded or Umbraco.")]
    public string Source { get; set; } = Embedded;

    /// <summary>Whether the content is edited elsewhere, and this site has no store and no desk.</summary>
    public bool IsHeadless => Source == Umbraco;
}
