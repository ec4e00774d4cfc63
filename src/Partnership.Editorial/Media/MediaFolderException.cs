namespace Partnership.Editorial.Media;

/// <summary>The disk can't take a file: it is full, or can't be written to. Not the fault of whoever sent the file.</summary>
public sealed class MediaFolderException(Exception cause) : IOException($"The folder of uploaded files can't be written to: {cause.Message}", cause);
