using Partnership.Documents.Examination;
using Partnership.Documents.Forensics.Metadata;
using Partnership.Documents.Forensics.Pictures;
using Partnership.Documents.Pdf;

namespace Partnership.Documents.Forensics;

/// <summary>Finds what a picture's file says about its making: a place, a camera, a person, words.</summary>
internal static class PictureForensics
{
    private const string Advice =
        "Save the picture without its details: in Windows open its Properties, Details, “Remove Properties and Personal Information”; on a phone share it without location.";

    internal static IReadOnlyList<FileFinding> Look(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var details = new PictureDetails();
        try
        {
            Read(bytes, details);
        }
        catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
        {
            // What was read before the damage is kept.
        }

        return Findings(details);
    }

    private static void Read(ReadOnlyMemory<byte> bytes, PictureDetails details)
    {
        var start = bytes.Span;
        if (start.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
            JpegSegments.Read(bytes, details);
        else if (start.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G']))
            PngChunks.Read(bytes, details);
        else if (start.StartsWith("RIFF"u8))
            RiffChunks.Read(bytes, details);
        else if (start.StartsWith("GIF8"u8))
            GifBlocks.Read(bytes, details);
        else if (start.Length > 12 && (start[4..].StartsWith("ftyp"u8) || start[4..].StartsWith("jP  "u8)))
            HeifBlocks.Read(bytes, details);
        else if (start.StartsWith("II*\0"u8) || start.StartsWith("MM\0*"u8))
            ExifReader.Read(bytes, details);
    }

    private static IReadOnlyList<FileFinding> Findings(PictureDetails details)
    {
        var findings = new FindingList();
        var making = Making(details);
        if (making.Count > 0)
            findings.Add(
                FileFindingKind.PictureMetadata,
                $"The picture says {Why(details)}: {string.Join("; ", making)}. That can lead to a person or a home.",
                Advice,
                string.Join("; ", making));
        foreach (var person in details.People)
            findings.Add(FileFindingKind.AuthorMetadata, $"The picture's details name {FindingList.Quoted(person)}.", Advice, person);
        foreach (var words in details.Words)
            if (MetadataText.PathIn(words) is { } path)
                findings.AddPath("The picture's details", path, Advice);
            else
                findings.Add(FileFindingKind.OtherMetadata, $"The picture's details say {FindingList.Quoted(words)}. Readers don't see that, but anyone can look it up.", Advice, words);
        if (details.HasThumbnail)
            findings.Add(
                FileFindingKind.PictureMetadata,
                "The picture carries a small copy of itself, which may still show what was cut off or blurred.",
                Advice);
        return findings.Findings;
    }

    private static List<string> Making(PictureDetails details)
    {
        var making = new List<string>();
        if (details.PlaceInWords() is { } place)
            making.Add(place);
        making.AddRange(details.Devices);
        if (details.Taken is { } taken)
            making.Add(taken);
        return making;
    }

    private static string Why(PictureDetails details) => (details.HasPlace, details.Devices.Count > 0) switch
    {
        (true, true) => "where and with which camera it was taken",
        (true, false) => "where it was taken",
        (false, true) => "with which camera it was taken",
        _ => "when it was taken",
    };
}
