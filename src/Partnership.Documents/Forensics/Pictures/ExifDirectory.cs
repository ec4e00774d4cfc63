namespace Partnership.Documents.Forensics.Pictures;

/// <summary>The parts of EXIF.</summary>
internal enum ExifDirectory
{
    /// <summary>The picture.</summary>
    Main,

    /// <summary>How it was taken.</summary>
    Details,

    /// <summary>Where it was taken.</summary>
    Place,

    /// <summary>A small copy of it.</summary>
    Thumbnail,
}
