namespace Partnership.Web.Storage;

/// <summary>The folders of a data directory that files are in.</summary>
internal static class DataFolders
{
    /// <summary>Files as they were handed in.</summary>
    public const string Media = "media";

    /// <summary>Texts of pages.</summary>
    public const string PageText = "page-text";

    /// <summary>Pictures as they are shown.</summary>
    public const string Renditions = "renditions";
}
