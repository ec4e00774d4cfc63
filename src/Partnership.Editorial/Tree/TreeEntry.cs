using System.Collections.Immutable;

namespace Partnership.Editorial.Tree;

/// <summary>What the public sees of a document in a culture.</summary>
public enum PublicState
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A version of it.</summary>
    Published,

    /// <summary>A version of it, marked as withdrawn.</summary>
    Withdrawn,
}

/// <summary>Where the newest version of a document stands in a culture.</summary>
public enum NewestState
{
    /// <summary>It is what is public.</summary>
    Public,

    /// <summary>Nobody has sent it to be checked.</summary>
    Draft,

    /// <summary>It waits at a gate.</summary>
    Waiting,

    /// <summary>Every gate is signed.</summary>
    Ready,

    /// <summary>It is going to be published at a time.</summary>
    Scheduled,
}

/// <summary>A document in one culture, as a list of the tree shows it.</summary>
/// <param name="Culture">The culture.</param>
/// <param name="Name">Its name in its newest version.</param>
/// <param name="Public">What the public sees.</param>
/// <param name="Newest">Where the newest version stands.</param>
/// <param name="Gate">The name of the gate that it waits at; null when it waits at none.</param>
public sealed record LanguageState(string Culture, string Name, PublicState Public, NewestState Newest, string? Gate);

/// <summary>A document as a list of the tree shows it.</summary>
public sealed record TreeEntry
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The document above it, or null at the top of the tree.</summary>
    public required Guid? ParentId { get; init; }

    /// <summary>The alias of its type.</summary>
    public required string ContentType { get; init; }

    /// <summary>What its type is called.</summary>
    public required string TypeName { get; init; }

    /// <summary>The word for the icon of its type.</summary>
    public required string Icon { get; init; }

    /// <summary>Its name: that of the default culture when there is one.</summary>
    public required string Name { get; init; }

    /// <summary>Each culture that it has versions in, the default culture first; none while nobody has saved it.</summary>
    public required ImmutableArray<LanguageState> Languages { get; init; }

    /// <summary>Who saved its newest version, in any culture; null while nobody has.</summary>
    public required string? EditedBy { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime? EditedAt { get; init; }

    /// <summary>How many documents stand directly below, without what is in the bin.</summary>
    public required int Children { get; init; }

    /// <summary>Whether the public sees anything of it, in any culture.</summary>
    public bool IsPublic => Languages.Any(l => l.Public != PublicState.None);
}
