using Partnership.Documents.Pdf;

namespace Partnership.Editorial.Media;

/// <summary>What came of taking in a file.</summary>
internal abstract record MediaIntakeOutcome
{
    /// <summary>Its bytes are kept; its row is still to be saved, with the time.</summary>
    public sealed record Taken(MediaFile File) : MediaIntakeOutcome;

    public sealed record Refused(string Reason) : MediaIntakeOutcome;
}

/// <summary>Looks at a file that someone hands in, and keeps it when it is what it says.</summary>
internal sealed class MediaIntake(MediaFolder folder, PdfReader pdfs)
{
    public async Task<MediaIntakeOutcome> TakeAsync(Guid id, string fileName, Stream content, CancellationToken cancellationToken)
    {
        var extension = Path.GetExtension(fileName).TrimStart('.').ToLowerInvariant();
        if (extension != "pdf")
            return new MediaIntakeOutcome.Refused("Only PDF files can be taken in.");
        var reading = await pdfs.InspectAsync(content, cancellationToken);
        if (reading is UnreadablePdf unreadable)
            return new MediaIntakeOutcome.Refused(unreadable.Message);
        content.Position = 0;
        var (sha256, bytes) = await folder.AddAsync(content, cancellationToken);
        return new MediaIntakeOutcome.Taken(new MediaFile
        {
            Id = id,
            FileName = fileName,
            Extension = extension,
            MediaType = "application/pdf",
            Bytes = bytes,
            Sha256 = sha256,
            PageCount = (reading as PdfFacts)?.PageCount,
        });
    }

    /// <summary>Forgets the bytes of a file that was taken in but will not be used.</summary>
    public void GiveBack(string sha256) => folder.Delete(sha256);
}
