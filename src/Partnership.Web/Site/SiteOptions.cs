using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Partnership.Web.Nodes;

namespace Partnership.Web.Site;

/// <summary>How the public reaches the site (<c>Site:*</c>).</summary>
public sealed class SiteOptions : IValidatableObject
{
    private const int MostOfATag = 35;

    private static readonly string[] DefaultLanguages = ["pl", "pa", "ur"];

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

    /// <summary>What this node is for.</summary>
    [EnumDataType(typeof(SiteRole), ErrorMessage = "Site:Role is All, Public or Desk.")]
    public SiteRole Role { get; set; } = SiteRole.All;

    /// <summary>How often the publication log is looked at when nobody has said that it grew.</summary>
    /// <value>From 100 milliseconds to one minute. The default is a quarter of a second.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan FollowInterval { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>After how long without a look at the publication log this node says that it lags behind.</summary>
    /// <value>From one second to ten minutes, and longer than <see cref="FollowInterval"/>. The default is five seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan LagAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The languages that pages may be translated into, as IETF language tags. The default culture is always there besides.</summary>
    /// <value>Languages that this computer knows. The default is Polish, Punjabi and Urdu.</value>
    public IReadOnlyList<string>? Languages { get; set; }

    /// <summary>The cultures that pages may be written in, the default one first.</summary>
    public IReadOnlyList<string> Cultures() =>
        [Content.Items.Cultures.Default, .. (Languages ?? DefaultLanguages).Where(l => l != Content.Items.Cultures.Default).Distinct(StringComparer.Ordinal)];

    /// <summary>The whole address of a path of this site.</summary>
    public string Absolute(string path) => PublicUrl.TrimEnd('/') + path;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var language in (Languages ?? []).Where(l => !IsKnown(l)))
            yield return new ValidationResult($"Site:Languages has '{language}'. Write languages as tags, such as pl, cy-GB or ur.", [nameof(Languages)]);
        if (LagAfter <= FollowInterval)
            yield return new ValidationResult("Site:LagAfter must be longer than Site:FollowInterval, or every node would say between two looks that it lags.", [nameof(LagAfter)]);
    }

    private static bool IsKnown(string language) =>
        language.Length is > 1 and <= MostOfATag && CultureInfo.GetCultures(CultureTypes.AllCultures).Any(c => c.Name == language);
}
