using Partnership.Documents.Examination;

namespace Partnership.Documents.CleanCopies;

/// <summary>Tells what a clean copy leaves out.</summary>
public static class CleanCopyFindings
{
    private static readonly HashSet<FileFindingKind> Removable =
    [
        FileFindingKind.Comment, FileFindingKind.EmbeddedFile, FileFindingKind.Script, FileFindingKind.LaunchAction,
        FileFindingKind.AuthorMetadata, FileFindingKind.PathMetadata, FileFindingKind.OtherMetadata,
        FileFindingKind.EarlierRevision, FileFindingKind.UnusedContent,
    ];

    /// <summary>Whether a copy can leave it out without touching a page. If something else lies in the pages, no copy is made at all.</summary>
    public static bool IsRemovable(FileFindingKind kind) => Removable.Contains(kind);
}
