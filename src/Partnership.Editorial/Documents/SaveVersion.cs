using Microsoft.EntityFrameworkCore;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Values;
using Partnership.Editorial.RichText;
using Partnership.Editorial.Store;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Documents;

/// <summary>What to save as the next version.</summary>
internal sealed record SaveVersionOptions
{
    /// <summary>The document.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>The culture.</summary>
    public string Culture { get; init; } = Cultures.Default;

    /// <summary>The document's name.</summary>
    /// <value>1 to 200 characters.</value>
    public required string Name { get; init; }

    /// <summary>The part of the address, or null to make it from the name.</summary>
    public UrlSegment? Segment { get; init; }

    /// <summary>The values, internal ones included.</summary>
    public required PropertyBag Properties { get; init; }

    /// <summary>Who saves.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>The person, or null when no person of the desk saves.</summary>
    public Guid? CreatedById { get; init; }

    /// <summary>Why, or null.</summary>
    public string? ChangeNote { get; init; }
}

/// <summary>What came of saving a version.</summary>
internal abstract record SaveVersionOutcome
{
    private SaveVersionOutcome()
    {
    }

    /// <summary>It is saved.</summary>
    /// <param name="VersionId">Its id.</param>
    /// <param name="Number">Its number in the document and culture, from 1.</param>
    public sealed record Saved(Guid VersionId, int Number) : SaveVersionOutcome;

    /// <summary>There is no such document, or a file that the values name is not there.</summary>
    /// <param name="Reason">Which, for the person who asked.</param>
    public sealed record Refused(string Reason) : SaveVersionOutcome;
}

/// <summary>Saves what a document says as its next version. Nothing becomes public by it.</summary>
internal sealed class SaveVersion
{
    private readonly EditorialSession session;

    internal SaveVersion(EditorialSession session) => this.session = session;

    /// <summary>Saves, or says why not.</summary>
    public Task<SaveVersionOutcome> RunAsync(SaveVersionOptions options, CancellationToken cancellationToken) => session.WriteAsync(
        async write =>
        {
            var (version, refused) = await ApplyAsync(write, options, cancellationToken);
            if (version is null)
                return new SaveVersionOutcome.Refused(string.Join(" ", refused?.Reasons.Select(r => r.Reason) ?? []));
            await write.CompleteAsync(cancellationToken);
            return (SaveVersionOutcome)new SaveVersionOutcome.Saved(version.Id, version.Number);
        },
        cancellationToken);

    /// <summary>Saves as a part of a larger write.</summary>
    public static async Task<(DocumentVersion? Version, EditorialOutcome.Refused? Refused)> ApplyAsync(
        EditorialWrite write, SaveVersionOptions options, CancellationToken cancellationToken)
    {
        if (await write.Db.Documents.FindAsync([options.DocumentId], cancellationToken) is not { } document)
            return (null, EditorialOutcome.Because(RefusalCode.NotFound, "There is no such document."));
        if (ReasonAgainst(options) is { } reason)
            return (null, EditorialOutcome.Because(RefusalCode.InvalidValue, reason));
        var segment = options.Segment ?? UrlSegment.FromName(options.Name);
        if (ReservedSegments.Hold(segment) && options.Culture == Cultures.Default && await IsAtTopAsync(write.Db, document, cancellationToken))
            return (null, EditorialOutcome.Because(RefusalCode.AddressTaken, ReservedSegments.ReasonAgainst(segment.Value)));
        var properties = RichTextSanitizer.Sanitize(options.Properties);
        var files = properties.AllFiles().ToHashSet(); // of what is stored: sanitised, an image may read differently
        var hashes = await write.Db.MediaFiles.Where(m => files.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Sha256, cancellationToken);
        if (hashes.Count < files.Count)
            return (null, EditorialOutcome.Because(RefusalCode.NotFound, "A file that it uses is not in the media library."));
        var last = await write.Db.Versions.Where(v => v.DocumentId == document.Id && v.Culture == options.Culture)
            .MaxAsync(v => (int?)v.Number, cancellationToken) ?? 0;
        var version = VersionFactory.Create(
            new NewVersion
            {
                DocumentId = document.Id,
                ContentType = document.ContentType,
                Culture = options.Culture,
                Number = last + 1,
                Name = options.Name.Trim(),
                Segment = segment,
                Properties = properties,
                CreatedBy = options.CreatedBy,
                CreatedById = options.CreatedById,
                ChangeNote = options.ChangeNote,
            },
            hashes,
            write.Now);
        write.Db.Versions.Add(version);
        return (version, null);
    }

    private static async Task<bool> IsAtTopAsync(EditorialDbContext db, Document document, CancellationToken cancellationToken) =>
        document.ParentId is { } parentId && await db.Documents.FindAsync([parentId], cancellationToken) is { ParentId: null };

    private static string? ReasonAgainst(SaveVersionOptions options) => options switch
    {
        _ when string.IsNullOrWhiteSpace(options.Name) || options.Name.Length > DocumentVersion.NameMaxLength =>
            $"The name must have 1 to {DocumentVersion.NameMaxLength} characters.",
        _ when options.Culture.Length is 0 or > DocumentVersion.CultureMaxLength => "There is no such language.",
        _ when options.CreatedBy.Length is 0 or > DocumentVersion.CreatedByMaxLength => "It must be known who saves.",
        _ when options.ChangeNote?.Length > DocumentVersion.ChangeNoteMaxLength =>
            $"The change note may have at most {DocumentVersion.ChangeNoteMaxLength} characters.",
        _ => null,
    };
}
