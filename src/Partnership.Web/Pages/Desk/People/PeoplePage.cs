using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Partnership.Editorial.People;
using Partnership.Publishing.Workflow;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.People;

/// <summary>A page about people, for those who look after them in the whole site.</summary>
public abstract class PeoplePage : DeskPage
{
    internal const string ListPath = "/desk/people";

    /// <inheritdoc />
    public override string? Section => ListPath;

    /// <inheritdoc />
    [NonHandler] // by its name it would answer to the method PAGE
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!Catalogue.Allows(Person.Assignments.Where(a => a.BranchId is null).Select(a => a.Role), DeskPermission.People))
            context.Result = Forbid();
    }

    /// <summary>The address of the page of a person.</summary>
    public static string PathOf(Guid personId) => $"{ListPath}/{personId}";

    /// <summary>The name of a role.</summary>
    public string RoleName(string role) => Catalogue.Role(role)?.Name ?? role;

    /// <summary>Every role that there is.</summary>
    public IEnumerable<RoleDefinition> AllRoles => Catalogue.Roles;

    /// <summary>Whether a role can be for a part of the site: to look after people is for the whole of it.</summary>
    public static bool CanBeLimited(RoleDefinition role) => !role.Permissions.Contains(DeskPermission.People);
}

/// <summary>Roles in forms: <c>writer</c> for the whole site, <c>writer:id</c> for a part of it.</summary>
internal static class RoleField
{
    public static string Of(PersonRole role) => role.BranchId is { } branch ? $"{role.Role}:{branch}" : role.Role;

    /// <summary>Reads a field; what it can't read becomes a role that does not exist, which the operation refuses.</summary>
    public static PersonRole Parse(string? text) => (text ?? "").Split(':') switch
    {
        [var role] => new PersonRole(role, null),
        [var role, var branch] when Guid.TryParse(branch, out var id) => new PersonRole(role, id),
        _ => new PersonRole(text ?? "", null),
    };
}
