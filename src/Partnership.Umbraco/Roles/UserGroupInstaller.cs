using Microsoft.Extensions.Logging;
using Partnership.Publishing.Workflow;
using Partnership.Umbraco.Model;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Partnership.Umbraco.Roles;

/// <summary>Makes a user group for each role, once. What administrators do with the groups afterwards is theirs, deleting them included.</summary>
internal sealed partial class UserGroupInstaller(
    PartnershipModel model, IUserGroupService groups, IShortStringHelper strings, InstallNotes notes, ILogger<UserGroupInstaller> logger)
{
    public async Task InstallAsync()
    {
        foreach (var role in model.Workflows.Roles)
        {
            var what = $"group:{role.Alias}";
            if (notes.IsDone(what))
                continue;
            if (await groups.GetAsync(RoleGroups.AliasOf(role.Alias)) is null && !await CreateAsync(role))
                continue;
            notes.Done(what);
        }
    }

    private async Task<bool> CreateAsync(RoleDefinition role)
    {
        var group = new UserGroup(strings, 0, RoleGroups.AliasOf(role.Alias), $"Partnership: {role.Name}", "icon-users")
        {
            Key = Partnership.Content.Items.StableId.Of("umbraco:user-group:" + role.Alias),
            Description = role.Description,
            HasAccessToAllLanguages = true,
            StartContentId = Constants.System.Root,
            StartMediaId = Constants.System.Root,
            Permissions = RoleGroups.PermissionsOf(role),
        };
        foreach (var section in RoleGroups.SectionsOf(role))
            group.AddAllowedSection(section);
        var attempt = await groups.CreateAsync(group, Constants.Security.SuperUserKey);
        if (!attempt.Success)
            LogRefused(logger, group.Alias, attempt.Status.ToString());
        return attempt.Success;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Umbraco refuses the user group {Alias}: {Status}. It is tried again at the next start.")]
    private static partial void LogRefused(ILogger logger, string alias, string status);
}
