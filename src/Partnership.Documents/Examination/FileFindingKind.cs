namespace Partnership.Documents.Examination;

/// <summary>What kind of thing a file carries, or lacks. The names are stable: they are stored.</summary>
public enum FileFindingKind
{
    /// <summary>Text under an opaque shape or a picture.</summary>
    CoveredText,

    /// <summary>Text in the colour of its ground, without size, or in an invisible mode.</summary>
    InvisibleText,

    /// <summary>Text outside of the visible page.</summary>
    TextOutsidePage,

    /// <summary>Marks for a redaction that was never applied.</summary>
    UnappliedRedaction,

    /// <summary>A comment, a note or another mark of a reader.</summary>
    Comment,

    /// <summary>A form field with a value.</summary>
    FormValue,

    /// <summary>A file inside the file.</summary>
    EmbeddedFile,

    /// <summary>A script.</summary>
    Script,

    /// <summary>An action that starts a program or opens another file.</summary>
    LaunchAction,

    /// <summary>A person's name, a user name or a company in the properties.</summary>
    AuthorMetadata,

    /// <summary>A path of somebody's computer.</summary>
    PathMetadata,

    /// <summary>Other properties that a reader doesn't see, such as keywords, a subject or a history of edits.</summary>
    OtherMetadata,

    /// <summary>An earlier revision that can be brought back.</summary>
    EarlierRevision,

    /// <summary>A page that is a picture: nothing in it was checked, so a person must read it.</summary>
    PictureOnlyPage,

    /// <summary>A picture with details of its making, such as a place or a camera.</summary>
    PictureMetadata,

    /// <summary>Words of a tracked change.</summary>
    TrackedChange,

    /// <summary>Text that is marked as hidden.</summary>
    HiddenText,

    /// <summary>A layer that is switched off.</summary>
    HiddenLayer,

    /// <summary>Objects or bytes that no page uses.</summary>
    UnusedContent,

    /// <summary>The file isn't tagged, so that screen readers read it badly or not at all.</summary>
    NotTagged,

    /// <summary>The file has no title, or doesn't show it.</summary>
    NoTitle,

    /// <summary>The file doesn't say which language it is in.</summary>
    NoLanguage,

    /// <summary>A picture has no words for people who can't see it.</summary>
    NoAlternativeText,

    /// <summary>A long file has no bookmarks.</summary>
    NoBookmarks,
}
