using System.ComponentModel.DataAnnotations;

namespace Partnership.Web.Desk.SignIn.FirstPerson;

/// <summary>The first person of an empty desk (<c>Desk:FirstUser:*</c>). When anyone has an account it is passed over.</summary>
public sealed class FirstUserOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Desk:FirstUser";

    /// <summary>The email address.</summary>
    public string? Email { get; set; }

    /// <summary>The password, under the rules for all passwords. It can be taken out of the settings as soon as the account is there.</summary>
    public string? Password { get; set; }

    /// <summary>The name that others read.</summary>
    /// <value>The default is <c>Administrator</c>.</value>
    public string Name { get; set; } = "Administrator";

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrEmpty(Email) != string.IsNullOrEmpty(Password))
            yield return new ValidationResult("Desk:FirstUser needs both Email and Password, or neither.", [nameof(Email), nameof(Password)]);
    }
}
