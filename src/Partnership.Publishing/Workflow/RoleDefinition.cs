namespace Partnership.Publishing.Workflow;

/// <summary>A part that a person can have on the desk, as <c>content-seed/workflow/roles.json</c> describes it.</summary>
public sealed record RoleDefinition
{
    /// <summary>The name in files and in the store: camel case.</summary>
    public required string Alias { get; init; }

    /// <summary>The name that people read.</summary>
    public required string Name { get; init; }

    /// <summary>What somebody with the role does, in a sentence.</summary>
    public required string Description { get; init; }

    /// <summary>What the role allows.</summary>
    public IReadOnlyList<DeskPermission> Permissions { get; init => field = value ?? []; } = [];
}

/// <summary>The file of the roles.</summary>
internal sealed record RolesFile
{
    public required IReadOnlyList<RoleDefinition> Roles { get; init; }
}
