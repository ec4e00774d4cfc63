using Partnership.Publishing.Workflow;
using Partnership.Umbraco.Roles;
using Umbraco.Cms.Core.Security;

namespace Partnership.Umbraco.Gates;

/// <summary>The signed-in user of the backoffice as the rules know people.</summary>
internal sealed class CurrentActor(IBackOfficeSecurityAccessor security)
{
    /// <summary>Null when nobody is signed in, as when a release comes at its time.</summary>
    public DeskActor? Find()
    {
        if (security.BackOfficeSecurity?.CurrentUser is not { } user)
            return null;
        var roles = user.Groups.Select(g => RoleGroups.RoleOf(g.Alias)).OfType<string>();
        return new DeskActor(user.Key, user.Name ?? user.Username, [.. roles]);
    }
}
