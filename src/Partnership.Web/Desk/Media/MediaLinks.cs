using Partnership.Editorial.Media;

namespace Partnership.Web.Desk.Media;

/// <summary>The addresses of the media library on the desk.</summary>
internal static class MediaLinks
{
    /// <summary>The list.</summary>
    public const string Library = "/desk/media";

    /// <summary>Where files are handed in.</summary>
    public const string Upload = Library + "/upload";

    /// <summary>One file.</summary>
    public static string Show(Guid id) => $"{Library}/{id}";

    /// <summary>Where a file is handed in that is to take the place of another.</summary>
    public static string UploadInstead(Guid id) => $"{Upload}?replaces={id}";

    /// <summary>The pages on which one file would take the place of another.</summary>
    public static string Replace(Guid id, Guid by) => $"{Library}/{id}/replace?by={by}";

    /// <summary>A small square picture.</summary>
    public static string Thumb(Guid id) => $"{Library}/{id}/thumb";

    /// <summary>A rendition, as <see cref="Files.PictureRenditions"/> names it: for whoever may see the file, public or not.</summary>
    public static string Rendition(Guid id, string name) => $"{Library}/{id}/r/{name}";

    /// <summary>The file that was handed in.</summary>
    public static string Download(Guid id) => $"{Library}/{id}/file";

    /// <summary>A page of the list.</summary>
    public static string List(MediaQuery query, int page) =>
        $"{Library}?q={Uri.EscapeDataString(query.Find ?? "")}&kind={query.Kind}&unused={(query.OnlyUnused ? "true" : "false")}&number={page}";
}
