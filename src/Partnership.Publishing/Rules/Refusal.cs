namespace Partnership.Publishing.Rules;

/// <summary>Why an operation was refused.</summary>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Reason">For the person who asked.</param>
public sealed record Refusal(RefusalCode Code, string Reason);

/// <summary>The reasons for which an operation can be refused.</summary>
public enum RefusalCode
{
    /// <summary>There is no such document, version, publication, file or person.</summary>
    NotFound,

    /// <summary>A value breaks a rule of the schema.</summary>
    InvalidValue,

    /// <summary>A file is of a kind that we don't use, is something else besides, or can't be read within the limits.</summary>
    UnusableFile,

    /// <summary>The document above isn't public, so this one would have no address.</summary>
    ParentNotPublished,

    /// <summary>Another page has the address.</summary>
    AddressTaken,

    /// <summary>Documents of this type may not stand there.</summary>
    NotAllowedThere,

    /// <summary>A document can't be moved below itself.</summary>
    InsideItself,

    /// <summary>The explanation for the public is missing.</summary>
    ExplanationMissing,

    /// <summary>The person has no role that allows it.</summary>
    NotPermitted,

    /// <summary>It is another stage's turn, or nothing was submitted.</summary>
    WrongStage,

    /// <summary>The person wrote, edited or submitted it, or signed a gate that excludes them from this one.</summary>
    ExcludedPerson,

    /// <summary>What the person saw is not what is there now.</summary>
    Changed,

    /// <summary>A gate has no valid signature.</summary>
    GateOpen,

    /// <summary>A reason, a day or a note that must be given is missing or impossible.</summary>
    AnswerMissing,

    /// <summary>The notice has not passed yet, or the time is over already.</summary>
    WrongTime,

    /// <summary>The bank holidays are not known that far, so nobody can tell when the notice has passed.</summary>
    NoticeUnknown,

    /// <summary>The disclosure check has not looked at this yet.</summary>
    NotChecked,

    /// <summary>Findings of the disclosure check are open.</summary>
    FindingsOpen,

    /// <summary>The workflow knows no such way, such as an emergency for a case review.</summary>
    NoSuchWay,

    /// <summary>Something else still needs it: a page below, a waiting release, a second person.</summary>
    StillNeeded,
}
