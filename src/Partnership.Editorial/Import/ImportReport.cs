using System.Collections.Immutable;
using Partnership.Content.Problems;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Import;

/// <summary>What to bring in.</summary>
public sealed record ImportFolderOptions
{
    /// <summary>Who brings it in; null for whoever runs the site, who needs no role.</summary>
    public Guid? UserId { get; init; }

    /// <summary>The folder: Markdown files or tables, and the files that they name.</summary>
    public required string Folder { get; init; }

    /// <summary>The document below which everything stands that says nothing else: its address, such as <c>/case-reviews</c>, or its id.</summary>
    public required string Parent { get; init; }
}

/// <summary>How far an import is.</summary>
/// <param name="Done">How many documents were dealt with.</param>
/// <param name="Total">How many there are.</param>
public sealed record ImportProgress(int Done, int Total);

/// <summary>What became of a document of a folder. With several languages, the first of these that happened to one of them counts.</summary>
public enum ImportedAs
{
    /// <summary>It is a new draft.</summary>
    Made,

    /// <summary>Its file has changed since it was brought in, and nobody has changed it on the desk: it has a newer draft.</summary>
    Updated,

    /// <summary>Somebody has done something with it on the desk since: it was not touched.</summary>
    LeftAlone,

    /// <summary>It is there already, just so.</summary>
    Unchanged,
}

/// <summary>A document of a folder.</summary>
/// <param name="Id">The document.</param>
/// <param name="Culture">The first culture that it has a file in.</param>
/// <param name="Name">Its name in its file.</param>
/// <param name="Source">The file, with the line when it is a row of a table.</param>
/// <param name="As">What became of it.</param>
/// <param name="Reason">Why it was left alone, or null.</param>
public sealed record ImportedDocument(Guid Id, string Culture, string Name, string Source, ImportedAs As, string? Reason);

/// <summary>What came of an import.</summary>
public sealed record ImportReport
{
    /// <summary>Every document without a problem, in the order in which they were brought in.</summary>
    public required ImmutableArray<ImportedDocument> Documents { get; init; }

    /// <summary>Every mistake, in the order of files and lines. A document with one was not brought in.</summary>
    public required ImmutableArray<SourceProblem> Problems { get; init; }

    /// <summary>What is still to be filled in before documents can be published.</summary>
    public required ImmutableArray<SourceProblem> Missing { get; init; }

    /// <summary>Files that no document names.</summary>
    public required ImmutableArray<string> UnusedFiles { get; init; }

    /// <summary>How many documents became something.</summary>
    public int Count(ImportedAs became) => Documents.Count(d => d.As == became);
}

/// <summary>What came of asking for an import.</summary>
public abstract record ImportFolderOutcome
{
    private ImportFolderOutcome()
    {
    }

    /// <summary>It was done, as far as the folder has no mistakes.</summary>
    /// <param name="Report">What became of everything.</param>
    public sealed record Done(ImportReport Report) : ImportFolderOutcome;

    /// <summary>It was refused as a whole, and nothing changed.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(Refusal Reason) : ImportFolderOutcome;
}
