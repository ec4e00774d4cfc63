namespace Partnership.Search.Crasher.Sites;

/// <summary>What an editor may do to a <see cref="ChangingSite"/>.</summary>
internal enum SiteChangeKind
{
    PublishPage,
    PublishGuidePart,
    PublishReview,
    PublishReviewAgain,
    PublishAction,
    Edit,
    EditAgain,
    ChangeReport,
    RenameTheme,
    Translate,
    Move,
    Withdraw,
    Remove,
    Erase,
    Republish,
}

/// <summary>One change; the numbers choose among what there is by then.</summary>
internal sealed record SiteChange(SiteChangeKind Kind, int A, int B);
