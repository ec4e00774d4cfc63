using System.ComponentModel.DataAnnotations;

namespace Partnership.Umbraco.Preview;

/// <summary>Where editors see what they have saved, before it is public (<c>Partnership:Preview:*</c>). Both or neither.</summary>
public sealed class SitePreviewOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Partnership:Preview";

    /// <summary>The public site.</summary>
    /// <value>An absolute address with <c>https</c>, or <c>http</c> on this machine; null when there are no previews.</value>
    public Uri? SiteUrl { get; set; }

    /// <summary>What this Umbraco and the site know, and nobody else: the site's setting <c>Umbraco:PreviewSecret</c>.</summary>
    /// <value>At least 16 characters; null when there are no previews.</value>
    [MinLength(16)]
    public string? Secret { get; set; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (SiteUrl is null != Secret is null)
            yield return new ValidationResult($"Set {Section}:SiteUrl and {Section}:Secret, or neither.");
        if (SiteUrl is { } url && !(url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))))
            yield return new ValidationResult($"{Section}:SiteUrl must be an absolute address that begins with https.", [nameof(SiteUrl)]);
    }
}
