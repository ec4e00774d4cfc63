using System.Collections.Immutable;

namespace Partnership.Editorial.Tree;

/// <summary>A document that refers to others, in a picker or in a link inside its text.</summary>
/// <param name="Id">The document.</param>
/// <param name="Culture">The culture of the version that refers.</param>
/// <param name="Name">What it is called.</param>
/// <param name="IsPublic">Whether the version that refers is what the public sees.</param>
/// <param name="To">The documents that it refers to.</param>
public sealed record TreeReference(Guid Id, string Culture, string Name, bool IsPublic, ImmutableArray<TreeStep> To);

/// <summary>A page that the public sees.</summary>
/// <param name="Id">The document.</param>
/// <param name="Culture">The culture.</param>
/// <param name="Name">What the desk calls it.</param>
/// <param name="Path">Its address.</param>
public sealed record PublicPage(Guid Id, string Culture, string Name, string Path);

/// <summary>What somebody should know before they move a document, bin it or take it from the public with everything below it.</summary>
public sealed record Consequences
{
    /// <summary>The most pages that are named one by one.</summary>
    public const int MostNamed = 50;

    /// <summary>How many documents stand below it.</summary>
    public required int Below { get; init; }

    /// <summary>What the public sees of it and of what stands below, by address; at most <see cref="MostNamed"/>.</summary>
    public required ImmutableArray<PublicPage> PublicPages { get; init; }

    /// <summary>How many such pages there are.</summary>
    public required int PublicCount { get; init; }

    /// <summary>What is being checked and would be stopped.</summary>
    public required ImmutableArray<TreeStep> Submitted { get; init; }

    /// <summary>What is going to be published or removed at a time, alone or in a bundle, and would be stopped.</summary>
    public required ImmutableArray<TreeStep> Scheduled { get; init; }

    /// <summary>Documents elsewhere that refer to it or to something below it, as far as the person sees them.</summary>
    public required ImmutableArray<TreeReference> References { get; init; }

    /// <summary>How many more refer to it that the person may not see.</summary>
    public required int HiddenReferences { get; init; }
}
