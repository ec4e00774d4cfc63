namespace Partnership.Editorial.Tests.Publishing;

/// <summary>What an editor may do in a random sequence. Drafts and publications come more often than what takes pages away.</summary>
internal enum StepKind
{
    Create,
    CreateAndPublish,
    CreateAndPublishAgain,
    Save,
    SaveAndPublish,
    PublishOld,
    Publish,
    Move,
    Withdraw,
    Remove,
    Erase,
    Translate,
    TranslateWithParents,
}

/// <summary>One operation; the numbers choose among the documents, names and cultures that there are by then.</summary>
internal sealed record Step(StepKind Kind, int A, int B, int C);
