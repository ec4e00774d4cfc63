using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Content.Snapshots;
using Partnership.Editorial.Documents;

namespace Partnership.Editorial.Previews;

/// <summary>A version of a document, and what else a page with it needs, as the public would have it. No internal value is in it.</summary>
public sealed record PreviewContent
{
    /// <summary>The document.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>Its type.</summary>
    public required DocumentType Type { get; init; }

    /// <summary>The culture.</summary>
    public required string Culture { get; init; }

    /// <summary>The version.</summary>
    public required VersionEntry Version { get; init; }

    /// <summary>Whether no later version was saved.</summary>
    public required bool IsNewest { get; init; }

    /// <summary>Whether it is this very version that the public sees.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>
    /// The document last, and before it the documents above that are not public, from the top down. Each has one version, as if it
    /// had been published a moment ago.
    /// </summary>
    public required ImmutableArray<PublicDocument> Documents { get; init; }

    /// <summary>The documents above that are not public in the culture, from the top down.</summary>
    public required ImmutableArray<PreviewAbove> Above { get; init; }

    /// <summary>The names of documents above that nobody has written in the culture: while there is one, there can be no page.</summary>
    public required ImmutableArray<string> Unwritten { get; init; }

    /// <summary>The file of that id, or null when neither the version nor anything unpublished above it uses it in public values.</summary>
    public MediaItem? FindFile(Guid id) => Documents.SelectMany(d => d.Media).FirstOrDefault(m => m.Id == id);
}

/// <summary>A document above a previewed one that is not public.</summary>
/// <param name="Id">The document.</param>
/// <param name="Name">Its name in its newest version.</param>
/// <param name="IsNameOnly">Whether the reader gets only its name, because they may not read it.</param>
public sealed record PreviewAbove(Guid Id, string Name, bool IsNameOnly);

/// <summary>A link with which somebody without an account sees a version, for those who look after it.</summary>
/// <param name="Id">The link. Its secret part is known to nobody but those who have it.</param>
/// <param name="VersionNumber">The version that it shows.</param>
/// <param name="Purpose">Who is meant to read it.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="CreatedAt">In UTC.</param>
/// <param name="ExpiresAt">In UTC.</param>
/// <param name="RevokedAt">In UTC; null while nobody has revoked it.</param>
/// <param name="Views">How often the page was opened.</param>
/// <param name="LastViewedAt">In UTC; null while nobody has.</param>
public sealed record PreviewLinkEntry(
    Guid Id, int VersionNumber, string Purpose, string CreatedBy, DateTime CreatedAt, DateTime ExpiresAt, DateTime? RevokedAt, int Views, DateTime? LastViewedAt);
