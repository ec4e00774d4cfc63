using Partnership.Documents.Pdf;

namespace Partnership.Documents.Examination;

/// <summary>What came of the examination of a file: an <see cref="ExaminedFile"/> or a <see cref="NotExamined"/>, and nothing else.</summary>
public abstract record Examination
{
    private protected Examination()
    {
    }
}

/// <summary>A file whose examination ended.</summary>
public sealed record ExaminedFile : Examination
{
    /// <summary>The pages in the order of the file; a file without pages of its own (such as a Word document) has one.</summary>
    public required IReadOnlyList<ExaminedPage> Pages { get; init; }

    /// <summary>What the file carries besides what a reader sees, and what keeps people from reading it.</summary>
    public required IReadOnlyList<FileFinding> Findings { get; init; }

    /// <summary>Words that stand in no text, such as the description of a picture: they must be checked as the text is.</summary>
    public IReadOnlyList<BesideWords> Beside { get; init; } = [];

    /// <summary>What the file says about itself; null when it is not a PDF.</summary>
    public PdfFacts? Facts { get; init; }
}

/// <summary>A file that was not examined, and why.</summary>
/// <param name="Reason">The reason as a stable code.</param>
/// <param name="Message">What is wrong and what to do about it, in words for the editor who sent the file.</param>
public sealed record NotExamined(NotExaminedReason Reason, string Message) : Examination;

/// <summary>Why a file was not examined. The names are stable: they are stored and reported.</summary>
public enum NotExaminedReason
{
    /// <summary>It is none of the kinds that are examined, whatever its name says.</summary>
    UnknownKind,

    /// <summary>It opens only with a password.</summary>
    Encrypted,

    /// <summary>It breaks its format so far that it can't be read.</summary>
    Damaged,

    /// <summary>It has more bytes, pages, pixels or parts than allowed.</summary>
    TooLarge,

    /// <summary>It took longer than allowed.</summary>
    TooSlow,

    /// <summary>It took more memory than allowed, or the process that examined it died.</summary>
    WorkerDied,
}
