using System.Collections.Immutable;

namespace Partnership.Editorial.Media;

/// <summary>Kinds of files.</summary>
public enum MediaKind
{
    /// <summary>Every kind.</summary>
    Any,

    /// <summary>Pictures.</summary>
    Picture,

    /// <summary>Documents.</summary>
    Document,
}

/// <summary>Which files to list.</summary>
public sealed record MediaQuery
{
    /// <summary>The most files on a page of the list.</summary>
    public const int PageSize = 30;

    /// <summary>Words of the name or of what a picture shows; null or empty for every file.</summary>
    public string? Find { get; init; }

    /// <summary>The kind.</summary>
    public MediaKind Kind { get; init; }

    /// <summary>Whether only files that no newest or public version uses.</summary>
    public bool OnlyUnused { get; init; }

    /// <summary>The page of the list.</summary>
    /// <value>From 1; a page behind the last shows the last.</value>
    public int Page { get; init; } = 1;
}

/// <summary>A page of the list of files.</summary>
/// <param name="Total">How many files there are on all pages.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Pages">How many pages there are, at least 1.</param>
/// <param name="Files">The files on it, the latest first.</param>
public sealed record MediaList(int Total, int Page, int Pages, ImmutableArray<MediaEntry> Files);
