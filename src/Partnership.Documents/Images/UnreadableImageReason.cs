namespace Partnership.Documents.Images;

/// <summary>Why a file could not be read as a picture. The names are stable: they are stored and reported.</summary>
public enum UnreadableImageReason
{
    /// <summary>The file has no bytes.</summary>
    Empty,

    /// <summary>The file begins as no picture does that is known here.</summary>
    NotAnImage,

    /// <summary>The file is a picture or a drawing, but of a kind that is never opened here, such as SVG, PDF, TIFF or HEIC.</summary>
    FormatNotTaken,

    /// <summary>The file holds more than one picture, or one that moves.</summary>
    Animated,

    /// <summary>The file is cut short, or breaks its format so far that it cannot be read.</summary>
    Damaged,

    /// <summary>The file has more bytes than <see cref="ImageOptions.MaxBytes"/>.</summary>
    TooLarge,

    /// <summary>The picture has more pixels than <see cref="ImageOptions.MaxPixels"/>, or a side longer than any encoder takes.</summary>
    TooManyPixels,

    /// <summary>The work took longer than <see cref="ImageOptions.TimeLimit"/>.</summary>
    TooSlow,

    /// <summary>The process that read the file took more memory than allowed, or broke off.</summary>
    ReaderDied,
}
