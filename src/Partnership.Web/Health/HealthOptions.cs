using System.ComponentModel.DataAnnotations;

namespace Partnership.Web.Health;

/// <summary>Who learns more of the site's health than whether it may get visitors (<c>Health:*</c>).</summary>
public sealed class HealthOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Health";

    /// <summary>The key that administrators send in the header <c>X-Health-Key</c> to get what is wrong, and since when, as JSON.</summary>
    /// <value>At least 16 characters. Null, the default, tells nobody more than one word.</value>
    [MinLength(16, ErrorMessage = "Health:DetailKey must have at least 16 characters.")]
    public string? DetailKey { get; set; }
}
