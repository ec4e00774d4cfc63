namespace Partnership.Web.Desk.Tree;

/// <summary>The addresses of the tree, the bin and the import on the desk.</summary>
internal static class TreeLinks
{
    /// <summary>The top of what a person sees.</summary>
    public const string Top = DeskPaths.Root + "/content";

    /// <summary>The bin.</summary>
    public const string Bin = DeskPaths.Root + "/bin";

    /// <summary>The page that empties the bin.</summary>
    public const string Empty = Bin + "/empty";

    /// <summary>What stands below a document.</summary>
    public static string Open(Guid id) => $"{Top}/{id}";

    /// <summary>The types that may stand below a document.</summary>
    public static string New(Guid id) => $"{Top}/{id}/new";

    /// <summary>The form for a new document of a type.</summary>
    public static string New(Guid id, string type) => $"{Top}/{id}/new/{type}";

    /// <summary>Name and part of the address.</summary>
    public static string Rename(Guid id, string culture) => $"{Top}/{id}/rename?culture={Uri.EscapeDataString(culture)}";

    /// <summary>The order of what stands below.</summary>
    public static string Sort(Guid id) => $"{Top}/{id}/sort";

    /// <summary>A copy beside it.</summary>
    public static string Copy(Guid id, string culture) => $"{Top}/{id}/copy?culture={Uri.EscapeDataString(culture)}";

    /// <summary>Where it could be moved.</summary>
    public static string Move(Guid id, Guid? at = null) => $"{Top}/{id}/move{(at is { } place ? $"?at={place}" : "")}";

    /// <summary>Whether it shall be moved there.</summary>
    public static string MoveTo(Guid id, Guid to) => $"{Top}/{id}/move/{to}";

    /// <summary>Whether it shall go into the bin.</summary>
    public static string IntoBin(Guid id) => $"{Top}/{id}/bin";

    /// <summary>Whether the store shall forget something in the bin.</summary>
    public static string Erase(Guid id) => $"{Bin}/{id}/erase";

    /// <summary>Bringing in a folder below a document.</summary>
    public static string Import(Guid? parent) => $"{DeskPaths.Root}/import{(parent is { } place ? $"?parent={place}" : "")}";
}
