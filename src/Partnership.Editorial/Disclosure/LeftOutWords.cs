using Partnership.Documents.Examination;

namespace Partnership.Editorial.Disclosure;

/// <summary>Says what a clean copy lacks.</summary>
internal static class LeftOutWords
{
    /// <summary>Words that continue "without".</summary>
    public static string Of(IEnumerable<FileFindingKind> kinds)
    {
        var words = kinds.Select(WordOf).Distinct().ToList();
        return words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words[..^1])} and {words[^1]}";
    }

    private static string WordOf(FileFindingKind kind) => kind switch
    {
        FileFindingKind.AuthorMetadata or FileFindingKind.PathMetadata or FileFindingKind.OtherMetadata => "hidden properties",
        FileFindingKind.Comment => "comments",
        FileFindingKind.EmbeddedFile => "files inside it",
        FileFindingKind.Script or FileFindingKind.LaunchAction => "scripts",
        FileFindingKind.EarlierRevision => "earlier revisions",
        _ => "left-over content",
    };
}
