using System.ComponentModel.DataAnnotations;

namespace Partnership.Web.Seeding;

/// <summary>What an empty store is filled with (<c>Seed:*</c>).</summary>
public sealed class SeedOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Seed";

    /// <summary>The folder with the content model and the starting content.</summary>
    /// <value>A path; a relative one begins at the content root. The default is <c>content-seed</c>.</value>
    [Required]
    public string Path { get; set; } = "content-seed";

    /// <summary>Whether the fictional reviews come too.</summary>
    /// <value>Null, the default, means yes in Development and no elsewhere.</value>
    public bool? Demonstration { get; set; }
}
