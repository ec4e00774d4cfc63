using System.Collections.Immutable;
using Partnership.Content.Schema;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Tree;

/// <summary>A document by its name, to lead to it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
public sealed record TreeStep(Guid Id, string Name);

/// <summary>A document in its place, for one person.</summary>
public sealed record TreeDocument
{
    /// <summary>The document.</summary>
    public required TreeEntry Entry { get; init; }

    /// <summary>What stands above it, the top of what the person sees first.</summary>
    public required ImmutableArray<TreeStep> Above { get; init; }

    /// <summary>Everything that the person may do to it.</summary>
    public required ImmutableHashSet<DeskPermission> Permissions { get; init; }

    /// <summary>The types whose documents may stand directly below it.</summary>
    public required ImmutableArray<DocumentType> AllowedChildren { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id => Entry.Id;

    /// <summary>Its name.</summary>
    public string Name => Entry.Name;

    /// <summary>Whether it is the one document at the top of the tree, which can't be moved, copied or binned.</summary>
    public bool IsTop => Entry.ParentId is null;

    /// <summary>Whether the person may do something to it.</summary>
    public bool May(DeskPermission permission) => Permissions.Contains(permission);
}

/// <summary>Which part of the tree to list.</summary>
public sealed record TreeQuestion
{
    /// <summary>The document whose children are listed; null for the top of what the person sees.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>Words that must be in a name, or null for every document.</summary>
    public string? Name { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;
}

/// <summary>A page of documents.</summary>
public sealed record TreeList
{
    /// <summary>How many documents a page has at most.</summary>
    public const int PageSize = 100;

    /// <summary>The document whose children they are; null where the person sees several branches, and for what was searched.</summary>
    public TreeDocument? Here { get; init; }

    /// <summary>The documents of this page.</summary>
    public required ImmutableArray<TreeEntry> Entries { get; init; }

    /// <summary>How many there are on all pages.</summary>
    public required int Total { get; init; }

    /// <summary>This page, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>The last page; 0 when there is nothing.</summary>
    public int LastPage => (Total + PageSize - 1) / PageSize;
}

/// <summary>Documents that were searched for, each with where it stands.</summary>
/// <param name="List">The documents.</param>
/// <param name="Above">What stands above each of them, the top of what the person sees first.</param>
public sealed record TreeHits(TreeList List, IReadOnlyDictionary<Guid, ImmutableArray<TreeStep>> Above);

/// <summary>What a document is called in a culture, and where.</summary>
/// <param name="VersionId">The newest version.</param>
/// <param name="Name">Its name.</param>
/// <param name="Segment">Its part of the address.</param>
/// <param name="PublicPath">The address under which it is public; null when it isn't.</param>
public sealed record DocumentNaming(Guid VersionId, string Name, string Segment, string? PublicPath);
