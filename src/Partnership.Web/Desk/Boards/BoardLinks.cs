using System.Globalization;

namespace Partnership.Web.Desk.Boards;

/// <summary>The addresses of the boards of the desk.</summary>
internal static class BoardLinks
{
    /// <summary>What waits for whoever is at the desk, and what they wrote.</summary>
    public const string Home = "/desk";

    /// <summary>The actions on recommendations.</summary>
    public const string Actions = "/desk/actions";

    /// <summary>The deadlines of case reviews.</summary>
    public const string Clock = Actions + "/clock";

    /// <summary>What is released when.</summary>
    public const string Releases = "/desk/releases";

    /// <summary>Bundles.</summary>
    public const string Bundles = Releases + "/bundles";

    /// <summary>The audit trail.</summary>
    public const string Audit = "/desk/audit";

    /// <summary>The records of takedowns.</summary>
    public const string Incidents = "/desk/incidents";

    /// <summary>How often pages and files were asked for.</summary>
    public const string Counts = "/desk/counts";

    /// <summary>A page of a list of the home page, whole.</summary>
    public static string List(HomeList list, int page = 1) =>
        $"{Home}/lists/{Name(list)}{(page > 1 ? string.Create(CultureInfo.InvariantCulture, $"?number={page}") : "")}";

    /// <summary>The list that an address names, or null.</summary>
    public static HomeList? ListOf(string? name) => Enum.GetValues<HomeList>().Where(l => Name(l) == name).Select(l => (HomeList?)l).FirstOrDefault();

    /// <summary>A bundle.</summary>
    public static string Bundle(Guid id) => $"{Bundles}/{id}";

    /// <summary>Where the release of a bundle is confirmed.</summary>
    public static string ReleaseBundle(Guid id) => $"{Bundles}/{id}/release";

    /// <summary>The record of a takedown.</summary>
    public static string Incident(Guid id) => $"{Incidents}/{id}";

    /// <summary>The counts of a document or file.</summary>
    public static string CountsOf(Guid id) => $"{Counts}/{id}";

    private static string Name(HomeList list) => list.ToString().ToLowerInvariant();
}

/// <summary>The lists of the home page.</summary>
internal enum HomeList
{
    /// <summary>What waits for the person.</summary>
    Waiting,

    /// <summary>What the person wrote.</summary>
    Writing,

    /// <summary>Pages that nobody has looked through for long.</summary>
    Due,

    /// <summary>Links to what is not public.</summary>
    Links,

    /// <summary>Reports that can't be searched.</summary>
    Reports,

    /// <summary>Actions that answer no recommendation.</summary>
    Unmatched,
}
