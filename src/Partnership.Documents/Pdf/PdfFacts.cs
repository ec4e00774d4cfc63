namespace Partnership.Documents.Pdf;

/// <summary>What a PDF says about itself.</summary>
public record PdfFacts : PdfReading
{
    /// <summary>The size of the file.</summary>
    /// <value>Bytes; at least 1.</value>
    public required long ByteSize { get; init; }

    /// <summary>The title in the document's properties, or null when there is none.</summary>
    public required string? Title { get; init; }

    /// <summary>The language of the whole document as the file states it (such as en-GB), or null when it states none.</summary>
    public required string? Language { get; init; }

    /// <summary>Whether the file is marked as tagged and holds a structure tree, as assistive technology needs.</summary>
    public required bool IsTagged { get; init; }

    /// <summary>Whether a viewer is asked to show the title, rather than the file name, in its window.</summary>
    public required bool DisplaysTitle { get; init; }

    /// <summary>How many pages the file has.</summary>
    /// <value>At least 1.</value>
    public required int PageCount { get; init; }
}
