namespace Partnership.Documents.Pdf;

/// <summary>Why a file could not be read as a PDF. The names are stable: they are stored and reported.</summary>
public enum UnreadablePdfReason
{
    /// <summary>The file has no bytes.</summary>
    Empty,

    /// <summary>The file does not begin as a PDF does.</summary>
    NotAPdf,

    /// <summary>The file opens only with a password.</summary>
    Encrypted,

    /// <summary>The end of the file is missing.</summary>
    Truncated,

    /// <summary>The file, or one of its pages, breaks the format so far that it cannot be read.</summary>
    Damaged,

    /// <summary>The file has more bytes than <see cref="PdfReaderOptions.MaxBytes"/>.</summary>
    TooLarge,

    /// <summary>The file has more pages than <see cref="PdfReaderOptions.MaxPages"/>.</summary>
    TooManyPages,

    /// <summary>Reading took longer than <see cref="PdfReaderOptions.TimeLimit"/>.</summary>
    TooSlow,

    /// <summary>The process that read the file took more memory than allowed, or broke off.</summary>
    ReaderDied,
}
