using Partnership.Publishing.Workflow;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;

namespace Partnership.Umbraco.Roles;

/// <summary>Which user group of Umbraco stands for which role.</summary>
internal static class RoleGroups
{
    private const string Prefix = "partnership";

    // Everyone who signs must save, because signing is a save.
    private static readonly string[] Everyone = [ActionBrowse.ActionLetter, ActionUpdate.ActionLetter, ActionDocumentPropertyRead.ActionLetter, ActionDocumentPropertyWrite.ActionLetter];

    /// <summary>The alias of the group of a role.</summary>
    public static string AliasOf(string role) => $"{Prefix}{char.ToUpperInvariant(role[0])}{role[1..]}";

    /// <summary>The alias of the role that a group stands for, or null for any other group.</summary>
    public static string? RoleOf(string groupAlias) => groupAlias.StartsWith(Prefix, StringComparison.Ordinal) && groupAlias.Length > Prefix.Length
        ? $"{char.ToLowerInvariant(groupAlias[Prefix.Length])}{groupAlias[(Prefix.Length + 1)..]}"
        : null;

    /// <summary>What Umbraco lets a role do with documents.</summary>
    public static ISet<string> PermissionsOf(RoleDefinition role) => role.Permissions.SelectMany(LettersOf).Concat(Everyone).ToHashSet(StringComparer.Ordinal);

    /// <summary>The sections of the backoffice that a role sees.</summary>
    public static IEnumerable<string> SectionsOf(RoleDefinition role)
    {
        yield return Constants.Applications.Content;
        if (role.Permissions.Contains(DeskPermission.Media))
            yield return Constants.Applications.Media;
        if (role.Permissions.Contains(DeskPermission.People))
            yield return Constants.Applications.Users;
    }

    private static string[] LettersOf(DeskPermission permission) => permission switch
    {
        DeskPermission.Write => [ActionNew.ActionLetter, ActionRollback.ActionLetter],
        DeskPermission.Arrange => [ActionMove.ActionLetter, ActionSort.ActionLetter, ActionCopy.ActionLetter],
        DeskPermission.Publish => [ActionPublish.ActionLetter],
        DeskPermission.Withdraw or DeskPermission.TakeDown => [ActionUnpublish.ActionLetter],
        DeskPermission.Erase => [ActionDelete.ActionLetter],
        _ => [],
    };
}
