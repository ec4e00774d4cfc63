using Microsoft.EntityFrameworkCore;
using Partnership.Content.Schema;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Documents;
using Partnership.Editorial.People;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Previews;

/// <summary>Which version to share with somebody, and for how long.</summary>
public sealed record SharePreviewOptions
{
    /// <summary>Who shares it.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The document.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>The culture.</summary>
    public required string Culture { get; init; }

    /// <summary>The version. A later one needs a link of its own.</summary>
    public required int Number { get; init; }

    /// <summary>Who is meant to read it. They see it on the page.</summary>
    /// <value>1 to 200 characters.</value>
    public required string Purpose { get; init; }

    /// <summary>How long the link works.</summary>
    /// <value>Days, from 1 to 14.</value>
    public required int Days { get; init; }
}

/// <summary>Makes and revokes links with which somebody without an account sees one version.</summary>
public sealed class SharePreview
{
    /// <summary>The longest that a link may work.</summary>
    /// <value>In days.</value>
    public const int MostDays = 14;

    private readonly DeskWrites writes;
    private readonly ContentSchema schema;

    internal SharePreview(DeskWrites writes, ContentSchema schema)
    {
        this.writes = writes;
        this.schema = schema;
    }

    /// <summary>Makes a link, or says why not.</summary>
    /// <returns>Done with the link's id, and its secret part, which is never to be had again; or refused, and null.</returns>
    public async Task<(EditorialOutcome Outcome, string? Secret)> RunAsync(SharePreviewOptions options, CancellationToken cancellationToken)
    {
        var secret = PreviewSecret.New();
        var outcome = await writes.RunAsync(options.UserId, desk => MakeAsync(desk, options, secret, cancellationToken), cancellationToken);
        return (outcome, outcome is EditorialOutcome.Done ? secret.Text : null);
    }

    /// <summary>Ends a link of a document at once, or says why not.</summary>
    public Task<EditorialOutcome> RevokeAsync(Guid userId, Guid documentId, Guid linkId, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            if (await DemandAsync(desk, documentId, cancellationToken) is { } refused)
                return refused;
            if (await desk.Db.PreviewLinks.FirstOrDefaultAsync(l => l.Id == linkId && l.DocumentId == documentId && l.RevokedAt == null, cancellationToken) is not { } link)
                return EditorialOutcome.Because(RefusalCode.NotFound, "There is no such link, or it was ended before.");
            link.RevokedAt = desk.Now;
            desk.Audit(AuditAction.PreviewLinkChanged, documentId, link.Culture, link.Id, "revoked");
            return null;
        },
        cancellationToken);

    private static async Task<EditorialOutcome.Refused?> DemandAsync(DeskWrite desk, Guid documentId, CancellationToken cancellationToken) =>
        PreviewPermissions.MayShare(desk.Catalogue, await desk.ActorOnAsync(documentId, cancellationToken))
            ? null
            : EditorialOutcome.Because(RefusalCode.NotPermitted, "You don't have a role that lets you do this here.");

    private async Task<(EditorialOutcome.Refused? Refused, Guid? Made)> MakeAsync(
        DeskWrite desk, SharePreviewOptions options, PreviewSecret secret, CancellationToken cancellationToken)
    {
        if (await DemandAsync(desk, options.DocumentId, cancellationToken) is { } notPermitted)
            return (notPermitted, null);
        if (Mistake(options) is { } mistake)
            return (mistake, null);
        var version = await desk.Db.Versions.FirstOrDefaultAsync(
            v => v.DocumentId == options.DocumentId && v.Culture == options.Culture && v.Number == options.Number, cancellationToken);
        if (version is null || await desk.Db.Documents.FindAsync([options.DocumentId], cancellationToken) is not { } document)
            return (EditorialOutcome.Because(RefusalCode.NotFound, "There is no such version."), null);
        if (await WhyNotAsync(desk.Db, document, options.Culture, cancellationToken) is { } impossible)
            return (impossible, null);
        var link = new PreviewLink
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(desk.Now)),
            TokenHash = secret.Hash,
            DocumentId = document.Id,
            Culture = options.Culture,
            VersionId = version.Id,
            Purpose = options.Purpose.Trim(),
            CreatedById = desk.Person.Id,
            CreatedBy = desk.Person.Name,
            CreatedAt = desk.Now,
            ExpiresAt = desk.Now.AddDays(options.Days),
        };
        desk.Db.PreviewLinks.Add(link);
        desk.Audit(AuditAction.PreviewLinkChanged, document.Id, options.Culture, link.Id, $"made, version {options.Number}, days {options.Days}");
        return (null, link.Id);
    }

    private static EditorialOutcome.Refused? Mistake(SharePreviewOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Purpose) || options.Purpose.Trim().Length > PreviewLink.PurposeMaxLength)
            return EditorialOutcome.Because(RefusalCode.AnswerMissing, $"Say who is meant to read it, in at most {PreviewLink.PurposeMaxLength} characters.");
        return options.Days is >= 1 and <= MostDays
            ? null
            : EditorialOutcome.Because(RefusalCode.InvalidValue, $"Choose for how long, from 1 day to {MostDays} days.");
    }

    private async Task<EditorialOutcome.Refused?> WhyNotAsync(EditorialDbContext db, Document document, string culture, CancellationToken cancellationToken)
    {
        if (await BinReader.IsBinnedAsync(db, document, cancellationToken))
            return EditorialOutcome.Because(RefusalCode.WrongStage, "It is in the bin. Take it out first.");
        // Such a link would show another document that is not public, and it is for one document only.
        return schema.Get(document.ContentType).Kind != DocumentKind.Page
            && (await PreviewAncestors.FindAsync(db, await PersonReader.PathToAsync(db, document.Id, cancellationToken), culture, cancellationToken)).Count > 0
            ? EditorialOutcome.Because(RefusalCode.ParentNotPublished, "It is shown inside a page that is not public yet. Share that page instead.")
            : null;
    }
}
