using Partnership.Documents.Examination;

namespace Partnership.Documents.Forensics;

/// <summary>Finds what a picture's file says about its making: a place, a camera, a person, words.</summary>
internal static class PictureForensics
{
    internal static IReadOnlyList<FileFinding> Look(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return [];
    }
}
