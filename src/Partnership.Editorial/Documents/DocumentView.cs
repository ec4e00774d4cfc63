using System.Collections.Immutable;
using Partnership.Content.Schema;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Documents;

/// <summary>Everything that the desk shows of a document in a culture, for one person.</summary>
public sealed record DocumentView
{
    /// <summary>The document.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its type.</summary>
    public required DocumentType Type { get; init; }

    /// <summary>The document above it, or null at the top of the tree.</summary>
    public required Guid? ParentId { get; init; }

    /// <summary>The culture.</summary>
    public required string Culture { get; init; }

    /// <summary>The cultures that it has versions in.</summary>
    public required ImmutableArray<string> Cultures { get; init; }

    /// <summary>Whether it is in the bin, by itself or with what stands above it.</summary>
    public required bool IsBinned { get; init; }

    /// <summary>The newest version, or null when it has none in the culture.</summary>
    public required VersionEntry? Version { get; init; }

    /// <summary>What is public of it, or null.</summary>
    public required PublicationEntry? Publication { get; init; }

    /// <summary>What the rules know of it; null without a version.</summary>
    public required SubmissionState? State { get; init; }

    /// <summary>The open submission, or null.</summary>
    public required SubmissionEntry? Submission { get; init; }

    /// <summary>The submission before, when it was sent back, taken back or overtaken and nothing is open; else null.</summary>
    public required SubmissionEntry? Before { get; init; }

    /// <summary>Releases that wait for their time.</summary>
    public required ImmutableArray<ReleaseEntry> Waiting { get; init; }

    /// <summary>An emergency publication that nobody has approved yet, or null.</summary>
    public required EmergencyEntry? Emergency { get; init; }

    /// <summary>Remarks, the oldest first.</summary>
    public required ImmutableArray<CommentEntry> Comments { get; init; }

    /// <summary>The fields that a comment may be about.</summary>
    public required ImmutableArray<CommentPlace> CommentPlaces { get; init; }

    /// <summary>What the schema would not let pass, to be mended before it is sent to be checked.</summary>
    public required ImmutableArray<PropertyProblem> Problems { get; init; }

    /// <summary>The person with the roles that they have for it.</summary>
    public required DeskActor Actor { get; init; }
}

/// <summary>A version, without its values.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">From 1.</param>
/// <param name="Name">The document's name in it.</param>
/// <param name="Segment">Its part of the address.</param>
/// <param name="ContentHash">The hash of what it says.</param>
/// <param name="CreatedAt">In UTC.</param>
/// <param name="CreatedBy">Who saved it.</param>
/// <param name="ChangeNote">Why, or null.</param>
public sealed record VersionEntry(
    Guid Id, int Number, string Name, string Segment, string ContentHash, DateTime CreatedAt, string CreatedBy, string? ChangeNote);

/// <summary>What is public of a document in a culture.</summary>
/// <param name="Path">Its address.</param>
/// <param name="VersionId">The version.</param>
/// <param name="VersionNumber">Its number.</param>
/// <param name="FirstPublishedAt">In UTC.</param>
/// <param name="PublishedAt">In UTC.</param>
/// <param name="WithdrawnAt">In UTC; null while it isn't marked as withdrawn.</param>
/// <param name="Explanation">What the public reads about its withdrawal, or null.</param>
public sealed record PublicationEntry(
    string Path, Guid VersionId, int VersionNumber, DateTime FirstPublishedAt, DateTime PublishedAt, DateTime? WithdrawnAt, string? Explanation);
