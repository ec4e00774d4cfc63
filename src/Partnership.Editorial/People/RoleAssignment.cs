namespace Partnership.Editorial.People;

/// <summary>A role of a person, for the whole tree or for one branch of it.</summary>
internal sealed class RoleAssignment
{
    public const int RoleMaxLength = 40;

    public Guid Id { get; set; }

    public Guid UserId { get; set; }

    public required string Role { get; set; }

    /// <summary>The document at the top of the branch; null for the whole tree.</summary>
    public Guid? BranchId { get; set; }
}
