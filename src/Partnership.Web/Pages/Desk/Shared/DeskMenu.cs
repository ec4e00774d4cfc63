using Partnership.Publishing.Workflow;

namespace Partnership.Web.Pages.Desk.Shared;

/// <summary>The menu of the desk: only what the person can use.</summary>
internal static class DeskMenu
{
    private static readonly (string Address, string Name, DeskPermission? Permission)[] Entries =
    [
        ("/desk", "Home", null),
        ("/desk/content", "Content", DeskPermission.Read),
        ("/desk/media", "Files and pictures", DeskPermission.Read),
        ("/desk/releases", "Releases", DeskPermission.Read),
        ("/desk/actions", "Actions", DeskPermission.Read),
        ("/desk/counts", "Counts", DeskPermission.Read),
        ("/desk/people", "People", DeskPermission.People),
        ("/desk/audit", "Audit", DeskPermission.Audit),
        ("/desk/incidents", "Incidents", DeskPermission.Incidents),
        ("/desk/connections", "Connections", DeskPermission.Connections),
        ("/desk/help", "Help", null),
    ];

    public static IEnumerable<(string Address, string Name)> For(DeskPage page) =>
        Entries.Where(e => e.Permission is not { } permission || page.May(permission)).Select(e => (e.Address, e.Name));
}
