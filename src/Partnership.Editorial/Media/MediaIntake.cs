using Partnership.Documents.Images;
using Partnership.Documents.Inspection;
using Partnership.Documents.Pdf;
using Partnership.Documents.Reports.Html;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Media;

/// <summary>What came of taking in a file.</summary>
internal abstract record MediaIntakeOutcome
{
    /// <summary>Its bytes are kept; its row is still to be saved, with the time.</summary>
    public sealed record Taken(MediaFile File) : MediaIntakeOutcome;

    /// <summary>It is not used. A file that is empty or too large is a mistake; what else is wrong with its content may be meant.</summary>
    public sealed record Refused(string Reason, RefusalCode Code = RefusalCode.UnusableFile) : MediaIntakeOutcome;
}

/// <summary>Looks at a file that someone hands in, and keeps it when its content is of a kind that we use, whatever its name says.</summary>
internal sealed class MediaIntake(MediaFolder folder, IFileInspector inspector, MediaOptions options)
{
    private const string WhatWeTake = "Choose a PDF document, or a picture as JPEG, PNG, WebP, GIF or AVIF.";
    private const int HeadBytes = 1024;

    /// <summary>The largest document that is taken, in bytes.</summary>
    public long MaxDocumentBytes => options.MaxDocumentBytes;

    /// <summary>Takes a file in.</summary>
    /// <param name="id">The id that it gets.</param>
    /// <param name="fileName">The name as it came.</param>
    /// <param name="content">The file; it need not be seekable, and is never held in memory before it is on disk.</param>
    /// <param name="cancellationToken">Stops the taking; nothing stays.</param>
    /// <exception cref="MediaFolderException">The disk fails or is full.</exception>
    public async Task<MediaIntakeOutcome> TakeAsync(Guid id, string fileName, Stream content, CancellationToken cancellationToken)
    {
        using var incoming = await folder.ReceiveAsync(content, options.MaxFileBytes, cancellationToken);
        if (incoming is null)
            return TooLarge();
        var outcome = await LookAsync(id, fileName, incoming, cancellationToken);
        if (outcome is MediaIntakeOutcome.Taken)
            await folder.KeepAsync(incoming, cancellationToken);
        return outcome;
    }

    /// <summary>Forgets the bytes of a file that was taken in but will not be used.</summary>
    public Task GiveBackAsync(string sha256, CancellationToken cancellationToken) => folder.ForgetAsync(sha256, cancellationToken);

    private async Task<MediaIntakeOutcome> LookAsync(Guid id, string fileName, IncomingFile incoming, CancellationToken cancellationToken)
    {
        var head = await HeadAsync(incoming, cancellationToken);
        if (head.Length == 0)
            return new MediaIntakeOutcome.Refused(
                "The file is empty. Check that it was saved completely, then choose it again.", RefusalCode.InvalidValue);
        if (BeginsAsPdf(head))
            return await LookAtPdfAsync(id, fileName, incoming, cancellationToken);
        if (ReportFile.IsBegunBy(head))
            return await LookAtReportAsync(id, fileName, incoming, cancellationToken);
        if (OtherFiles.NameOf(head) is { } other)
            return new MediaIntakeOutcome.Refused($"This is {other}. We can't use that kind of file. {WhatWeTake}");
        return await LookAtPictureAsync(id, fileName, incoming, cancellationToken);
    }

    private static async Task<byte[]> HeadAsync(IncomingFile incoming, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(incoming.Path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, useAsync: true);
        var head = new byte[HeadBytes];
        return head[..await file.ReadAtLeastAsync(head, HeadBytes, throwOnEndOfStream: false, cancellationToken)];
    }

    private async Task<MediaIntakeOutcome> LookAtPdfAsync(Guid id, string fileName, IncomingFile incoming, CancellationToken cancellationToken) =>
        await inspector.InspectPdfAsync(incoming.Path, cancellationToken) switch
        {
            UnreadablePdf unreadable => new MediaIntakeOutcome.Refused(unreadable.Message),
            var reading => new MediaIntakeOutcome.Taken(Row(id, fileName, incoming, "pdf", "application/pdf", (reading as PdfFacts)?.PageCount, null)),
        };

    // Only what this site writes itself, letter by letter: it is where a page of the public site comes from.
    private static async Task<MediaIntakeOutcome> LookAtReportAsync(Guid id, string fileName, IncomingFile incoming, CancellationToken cancellationToken)
    {
        if (incoming.Bytes > ReportFile.MostBytes)
            return new MediaIntakeOutcome.Refused("The web page of this report is too long.");
        return ReportFile.Parse(await File.ReadAllTextAsync(incoming.Path, cancellationToken)) is null
            ? new MediaIntakeOutcome.Refused($"This is a web page that was changed outside of this site. We can't use it. {WhatWeTake}")
            : new MediaIntakeOutcome.Taken(Row(id, fileName, incoming, ReportFile.Extension, ReportFile.MediaType, null, null));
    }

    private async Task<MediaIntakeOutcome> LookAtPictureAsync(Guid id, string fileName, IncomingFile incoming, CancellationToken cancellationToken) =>
        await inspector.InspectPictureAsync(incoming.Path, cancellationToken) switch
        {
            ImageFacts facts => new MediaIntakeOutcome.Taken(Row(id, fileName, incoming, facts.Format.Extension(), facts.Format.MediaType(), null, facts)),
            UnreadableImage { Reason: UnreadableImageReason.NotAnImage } => new MediaIntakeOutcome.Refused(
                $"We don't know what kind of file this is, whatever its name says. {WhatWeTake}"),
            UnreadableImage { Reason: UnreadableImageReason.TooLarge } => TooLarge(),
            UnreadableImage unreadable => new MediaIntakeOutcome.Refused(unreadable.Message),
            var other => throw new InvalidOperationException($"Reading a picture cannot end as {other.GetType().Name}."),
        };

    private static MediaFile Row(Guid id, string fileName, IncomingFile incoming, string extension, string mediaType, int? pageCount, ImageFacts? picture) => new()
    {
        Id = id,
        FileName = MediaFileNames.Clean(fileName, extension),
        Extension = extension,
        MediaType = mediaType,
        Bytes = incoming.Bytes,
        Sha256 = incoming.Sha256,
        PageCount = pageCount,
        Width = picture?.Width,
        Height = picture?.Height,
    };

    private MediaIntakeOutcome.Refused TooLarge() => new(
        $"The file is too large. A PDF document may have up to {Megabytes(options.MaxDocumentBytes)} MB, a picture up to {Megabytes(options.MaxPictureBytes)} MB. "
        + "Make it smaller, then choose it again.",
        RefusalCode.InvalidValue);

    private static long Megabytes(long bytes) => bytes / (1024 * 1024);

    // Readers of PDF pass over what stands before the header. What is more than white space there is something else as well.
    private static bool BeginsAsPdf(ReadOnlySpan<byte> head) => head.TrimStart("\uFEFF \t\r\n\0"u8).StartsWith("%PDF-"u8);
}
