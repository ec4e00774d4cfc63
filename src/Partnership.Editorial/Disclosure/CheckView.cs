using System.Collections.Immutable;
using Partnership.Disclosure.Findings;

namespace Partnership.Editorial.Disclosure;

/// <summary>The disclosure check of the newest version of a document, for the desk.</summary>
public sealed record CheckView
{
    /// <summary>The version.</summary>
    public required Guid VersionId { get; init; }

    /// <summary>The document's name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether anybody asked for the check.</summary>
    public required bool IsRequested { get; init; }

    /// <summary>Whether it is done by today's lists and words.</summary>
    public required bool IsDone { get; init; }

    /// <summary>In UTC; null while it isn't done.</summary>
    public required DateTime? DoneAt { get; init; }

    /// <summary>What was found, in the order in which a reader meets it. Of a check that isn't done any more, what it found last.</summary>
    public required ImmutableArray<FindingView> Findings { get; init; }

    /// <summary>The words that must not appear, masked; null for people who may not know even that.</summary>
    public required ImmutableArray<CaseTermView>? Terms { get; init; }

    /// <summary>Whether the person may deal with findings and enter words.</summary>
    public required bool MayResolve { get; init; }

    /// <summary>Whether the person may ask for the check.</summary>
    public required bool MayRequest { get; init; }

    /// <summary>The files of which the person may make a clean copy, because something that it would lack is open in them.</summary>
    public required ImmutableArray<CleanableFile> Cleanable { get; init; }

    /// <summary>Whether the version is being checked, so that what was signed becomes void when it is changed.</summary>
    public required bool IsUnderway { get; init; }
}

/// <summary>A file of which a clean copy may be made.</summary>
/// <param name="Id">Its id.</param>
/// <param name="FileName">Its name.</param>
/// <param name="Kinds">What the copy would lack, each kind once.</param>
public sealed record CleanableFile(Guid Id, string FileName, ImmutableArray<string> Kinds);

/// <summary>A finding, for the desk.</summary>
public sealed record FindingView
{
    /// <summary>What identifies it among the findings of the document.</summary>
    public required string Key { get; init; }

    /// <summary>See <see cref="FindingKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Where it is.</summary>
    public required string Place { get; init; }

    /// <summary>The file, or null.</summary>
    public required Guid? FileId { get; init; }

    /// <summary>The page of the file from 1, or null.</summary>
    public required int? Page { get; init; }

    /// <summary>Where it stands on the page, as parts of it from its upper left corner (left, top, right, bottom); null when that isn't known.</summary>
    public required (double Left, double Top, double Right, double Bottom)? Box { get; init; }

    /// <summary>What was found, or null.</summary>
    public required string? Text { get; init; }

    /// <summary>The words before it, or null.</summary>
    public required string? Before { get; init; }

    /// <summary>The words after it, or null.</summary>
    public required string? After { get; init; }

    /// <summary>Why it was found.</summary>
    public required string Why { get; init; }

    /// <summary>What to do about it, or null.</summary>
    public required string? Advice { get; init; }

    /// <summary>How sure the check is.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>How much harm it would do.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What was said of it, or null.</summary>
    public required ResolutionView? Resolution { get; init; }

    /// <summary>Whether the web page that was made of the file says the same on the same page.</summary>
    public bool IsInWebPageToo { get; init; }

    /// <summary>Whether it keeps the gate shut.</summary>
    public bool IsOpen => !FindingKinds.IsAboutReading(Kind) && (Resolution?.Kind != ResolutionKind.NotIdentifying || !FindingKinds.CanBeHarmless(Kind));
}

/// <summary>What was said of a finding.</summary>
/// <param name="Kind">What.</param>
/// <param name="Because">Why.</param>
/// <param name="By">Who said it.</param>
/// <param name="At">In UTC.</param>
public sealed record ResolutionView(ResolutionKind Kind, string Because, string By, DateTime At);

/// <summary>A word that must not appear, masked.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Masked">Its first letter and dots; null when it can't be decrypted any more.</param>
/// <param name="AddedBy">Who entered it.</param>
/// <param name="AddedAt">In UTC.</param>
/// <param name="IsOwn">Whether it was entered for this document and not for one above it.</param>
public sealed record CaseTermView(Guid Id, string? Masked, string AddedBy, DateTime AddedAt, bool IsOwn);
