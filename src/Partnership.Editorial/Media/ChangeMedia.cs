using Partnership.Editorial.Auditing;
using Partnership.Editorial.Disclosure;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Log;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Media;

/// <summary>What a person says about a file.</summary>
public sealed record ChangeMediaOptions
{
    /// <summary>Who says it.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The file.</summary>
    public required Guid MediaId { get; init; }

    /// <summary>The name. It gets the ending of its content, whatever ending it is given.</summary>
    /// <value>At most 120 characters are kept.</value>
    public required string FileName { get; init; }

    /// <summary>What a picture shows; null or empty for a decorative one.</summary>
    /// <value>At most 300 characters.</value>
    public string? AltText { get; init; }

    /// <summary>Whether a picture says nothing that the text beside it doesn't.</summary>
    public bool IsDecorative { get; init; }

    /// <summary>The point of a picture that must stay visible, as a part of its width from the left.</summary>
    /// <value>From 0 to 1. The default is the middle.</value>
    public double FocusX { get; init; } = 0.5;

    /// <summary>The point of a picture that must stay visible, as a part of its height from the top.</summary>
    /// <value>From 0 to 1. The default is the middle.</value>
    public double FocusY { get; init; } = 0.5;
}

/// <summary>
/// Changes what is said about a file, never the file. Nothing of it is public by itself; of a picture that a public page shows, the
/// point that stays in sight is public at once, as it says nothing.
/// </summary>
public sealed class ChangeMedia
{
    private readonly DeskWrites writes;
    private readonly MediaUses uses;

    internal ChangeMedia(DeskWrites writes, MediaUses uses)
    {
        this.writes = writes;
        this.uses = uses;
    }

    /// <summary>Changes it, or says why not.</summary>
    public Task<EditorialOutcome> RunAsync(ChangeMediaOptions options, CancellationToken cancellationToken) => writes.RunAsync(
        options.UserId, desk => ApplyAsync(desk, options, cancellationToken), cancellationToken);

    private async Task<EditorialOutcome.Refused?> ApplyAsync(DeskWrite desk, ChangeMediaOptions options, CancellationToken cancellationToken)
    {
        if (MediaRights.Demand(desk) is { } refused)
            return refused;
        if (await MediaRights.FindAsync(desk, uses, options.MediaId, cancellationToken) is not var (file, used, _))
            return MediaRights.NoSuchFile();
        var name = MediaFileNames.Clean(options.FileName, file.Extension);
        if (name != file.FileName && used.Any(u => u.IsPublished))
            return EditorialOutcome.Because(
                RefusalCode.StillNeeded, "The file is public under its name, and links lead to it. To give it another name, upload it again and replace it everywhere.");
        if (file.IsPicture && ReasonAgainst(options) is { } reason)
            return EditorialOutcome.Because(RefusalCode.InvalidValue, reason);
        var before = (file.FileName, file.AltText);
        var focus = file.Focus;
        file.FileName = name;
        if (file.IsPicture)
            Describe(file, options);
        if (before != (file.FileName, file.AltText))
            await CheckRequests.AgainAsync(desk.Db, [.. used.Select(u => u.DocumentId).Distinct()], desk.Now, cancellationToken);
        var shown = used.Where(u => u.IsPublished).ToList();
        if (shown.Count > 0)
            desk.Write.Outbox.Touch(file.Id);
        if (focus != file.Focus)
            foreach (var (documentId, culture) in shown.Select(u => (u.DocumentId, u.Culture)).Distinct())
                desk.Write.Log(documentId, culture, PublicationEvent.FileDescribed);
        desk.Audit(AuditAction.MediaChanged, subjectId: file.Id, detail: MediaAudit.Changed);
        return null;
    }

    private static void Describe(MediaFile file, ChangeMediaOptions options)
    {
        (file.AltText, file.IsDecorative) = (options.IsDecorative ? null : options.AltText?.Trim(), options.IsDecorative);
        (file.FocusX, file.FocusY) = (options.FocusX, options.FocusY);
    }

    private static string? ReasonAgainst(ChangeMediaOptions options) => options switch
    {
        { IsDecorative: true } when !string.IsNullOrWhiteSpace(options.AltText) => "Say what the picture shows, or mark it as decorative, not both.",
        { IsDecorative: false } when string.IsNullOrWhiteSpace(options.AltText) => "Say what the picture shows, or mark it as decorative.",
        { AltText.Length: > MediaFile.AltTextMaxLength } => $"What the picture shows may have at most {MediaFile.AltTextMaxLength} characters.",
        _ when options is not { FocusX: >= 0 and <= 1, FocusY: >= 0 and <= 1 } => "The point that stays visible must be inside the picture: from 0 to 100 percent.",
        _ => null,
    };
}
