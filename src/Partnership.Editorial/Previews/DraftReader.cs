using System.Collections.Immutable;
using Partnership.Content.Schema;
using Partnership.Content.Snapshots;
using Partnership.Editorial.Feed;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Previews;

/// <summary>
/// Reads the site as it would be if every newest version were published. Internal values are left behind, as they are when something is
/// published; whatever is in the bin is not there.
/// </summary>
public sealed class DraftReader
{
    private readonly IEditorialDatabase database;
    private readonly PublicDocumentReader reader;

    internal DraftReader(IEditorialDatabase database, ContentSchema schema)
    {
        this.database = database;
        reader = new PublicDocumentReader(schema);
    }

    /// <summary>What changes whenever anything is written. Cheap to ask for.</summary>
    public async Task<DraftStamp> StampAsync(CancellationToken cancellationToken)
    {
        await using var moment = await database.OpenReadAsync(cancellationToken);
        return await StampAsync(moment, cancellationToken);
    }

    /// <summary>Reads every newest version, with the stamp of the same moment.</summary>
    public async Task<(DraftStamp Stamp, ImmutableArray<PublicDocument> Documents)> ReadAsync(CancellationToken cancellationToken)
    {
        await using var moment = await database.OpenReadAsync(cancellationToken);
        var stamp = await StampAsync(moment, cancellationToken);
        var versions = await moment.QueryAsync(Newest, [], r => (PublicRows.Version(r), r.GetString(12)), cancellationToken);
        return (stamp, await reader.AssembleAsync(new PublicRows(moment, cancellationToken), versions));
    }

    private static async Task<DraftStamp> StampAsync(ReadMoment moment, CancellationToken cancellationToken) => (await moment.QueryAsync(
        """
        SELECT (SELECT "Sequence" FROM publication_log_head), (SELECT "Sequence" FROM audit_head), (SELECT COUNT(*) FROM document_versions)
        """,
        [],
        r => new DraftStamp(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2)),
        cancellationToken)).Single();

    // What is published of a version counts only where the newest version is that one.
    private const string Newest =
        """
        SELECT d."Id", d."ParentId", d."SortOrder", d."ContentType", d."CreatedAt", v."Culture", v."Name", v."Segment",
            COALESCE(p."FirstPublishedAt", v."CreatedAt"),
            CASE WHEN p."VersionId" = v."Id" THEN p."PublishedAt" ELSE v."CreatedAt" END,
            CASE WHEN p."VersionId" = v."Id" THEN p."WithdrawnAt" END,
            CASE WHEN p."VersionId" = v."Id" THEN p."WithdrawalExplanation" END,
            v."Properties"
        FROM document_versions v
        JOIN documents d ON d."Id" = v."DocumentId"
        LEFT JOIN publications p ON p."DocumentId" = v."DocumentId" AND p."Culture" = v."Culture"
        WHERE d."BinnedAt" IS NULL
            AND v."Number" = (SELECT MAX(n."Number") FROM document_versions n WHERE n."DocumentId" = v."DocumentId" AND n."Culture" = v."Culture")
        """;
}

/// <summary>The place of the store's records at one moment.</summary>
/// <param name="Log">Of the publication log.</param>
/// <param name="Audit">Of the audit trail.</param>
/// <param name="Versions">How many versions there are.</param>
public readonly record struct DraftStamp(long Log, long Audit, long Versions);
