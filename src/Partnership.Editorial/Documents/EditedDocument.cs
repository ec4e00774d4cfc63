using System.Collections.Immutable;
using Partnership.Content.Schema;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Documents;

/// <summary>A document in a culture as somebody is about to change it.</summary>
public sealed record EditedDocument
{
    /// <summary>The document.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its type.</summary>
    public required DocumentType Type { get; init; }

    /// <summary>The document above it, or null at the top of the tree.</summary>
    public required Guid? ParentId { get; init; }

    /// <summary>The culture.</summary>
    public required string Culture { get; init; }

    /// <summary>Whether it is in the bin, by itself or with what stands above it.</summary>
    public required bool IsBinned { get; init; }

    /// <summary>The newest version in the culture; null while there is none.</summary>
    public required VersionContent? Newest { get; init; }

    /// <summary>The version that the person began with, when they named one; null when the document has no such version in the culture.</summary>
    public required VersionContent? Base { get; init; }

    /// <summary>The newest version in the default culture, for a translation; null when the culture is the default or there is none.</summary>
    public required VersionContent? Original { get; init; }

    /// <summary>The languages that it is written in.</summary>
    public required ImmutableArray<TranslationEntry> Translations { get; init; }

    /// <summary>The recommendations of the review above, for an action; none for any other type.</summary>
    public required ImmutableArray<RecommendationEntry> Recommendations { get; init; }

    /// <summary>Whether something of it is public in the culture.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>Whether it is being checked: an edit ends that, and voids what was signed.</summary>
    public required bool IsBeingChecked { get; init; }

    /// <summary>The comments that are open, the oldest first.</summary>
    public required ImmutableArray<CommentEntry> Comments { get; init; }

    /// <summary>The person with the roles that they have for it.</summary>
    public required DeskActor Actor { get; init; }
}

/// <summary>A recommendation of a review.</summary>
/// <param name="Number">Its number, as actions name it.</param>
/// <param name="Text">What must change.</param>
public sealed record RecommendationEntry(string Number, string Text);
