using Microsoft.AspNetCore.Identity;

namespace Partnership.Editorial.People;

/// <summary>A person who can sign in to the desk.</summary>
public sealed class DeskUser : IdentityUser<Guid>
{
    /// <summary>The longest name, in characters.</summary>
    public const int DisplayNameMaxLength = 120;

    /// <summary>The longest email address, in characters.</summary>
    public const int EmailMaxLength = 254;

    /// <summary>The name that others read beside what the person does.</summary>
    public required string DisplayName { get; set; }

    /// <summary>When the account was made, in UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>Since when the person can't sign in any more, in UTC; null while they can.</summary>
    public DateTime? DisabledAt { get; set; }

    /// <summary>When the person last signed in, in UTC; null when never.</summary>
    public DateTime? LastSignedInAt { get; set; }
}
