using System.ComponentModel.DataAnnotations;

namespace Partnership.Web.Desk.SignIn.SingleSignOn;

/// <summary>Signing in with the organisation's own accounts, by OpenID Connect (<c>Desk:SingleSignOn:*</c>). Off without an authority.</summary>
public sealed class SingleSignOnOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Desk:SingleSignOn";

    /// <summary>The address of the provider; empty for none. Its settings are read from <c>.well-known/openid-configuration</c> below it.</summary>
    public string Authority { get; set; } = "";

    /// <summary>What the provider calls this site.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The secret that the provider gave this site.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>What the button says after 'Sign in with'.</summary>
    /// <value>The default is <c>your work account</c>.</value>
    [Required]
    public string Name { get; set; } = "your work account";

    /// <summary>Whether whoever comes from the provider has given a second factor there, whatever the provider says. Without it, the provider must say so (<c>amr</c> has <c>mfa</c>).</summary>
    public bool TrustSecondFactor { get; set; }

    /// <summary>
    /// Whether email addresses count as verified although the provider does not say so (<c>email_verified</c>). Only for a provider in
    /// which nobody can set their own address, such as one organisation's directory.
    /// </summary>
    public bool TrustEmail { get; set; }

    /// <summary>Whether people can sign in this way.</summary>
    public bool IsOn => Authority.Length > 0;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn)
            yield break;
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var authority) || authority.Scheme != Uri.UriSchemeHttps)
            yield return new ValidationResult("Desk:SingleSignOn:Authority must be an https address.", [nameof(Authority)]);
        if (ClientId.Length == 0 || ClientSecret.Length == 0)
            yield return new ValidationResult("Desk:SingleSignOn needs ClientId and ClientSecret.", [nameof(ClientId), nameof(ClientSecret)]);
    }
}
