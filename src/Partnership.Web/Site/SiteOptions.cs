using System.ComponentModel.DataAnnotations;

namespace Partnership.Web.Site;

/// <summary>How the public reaches the site (<c>Site:*</c>).</summary>
public sealed class SiteOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Site";

    /// <summary>
    /// Scheme and host for addresses that leave the site: feeds, sitemap, canonical links. Never taken from a request, so that
    /// no visitor can put another host into a cached page.
    /// </summary>
    /// <value>An absolute http or https address without a path. The default is <c>http://localhost:5080</c>.</value>
    [Required]
    [Url]
    public string PublicUrl { get; set; } = "http://localhost:5080";

    /// <summary>How often the publication log is looked at when nobody has said that it grew.</summary>
    /// <value>From 100 milliseconds to one minute. The default is a quarter of a second.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan FollowInterval { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The whole address of a path of this site.</summary>
    public string Absolute(string path) => PublicUrl.TrimEnd('/') + path;
}
