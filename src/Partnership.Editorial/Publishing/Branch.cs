using Microsoft.EntityFrameworkCore;
using Partnership.Content.Routing;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Publishing.Log;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Publishing;

/// <summary>A document and everything below it, with their publications: what a move or a removal touches.</summary>
internal sealed class Branch
{
    private readonly EditorialWrite write;

    private Branch(EditorialWrite write, List<Document> documents, List<Publication> publications)
    {
        this.write = write;
        Documents = documents;
        Publications = publications;
    }

    /// <summary>The document itself first, each one before those below it.</summary>
    public IReadOnlyList<Document> Documents { get; }

    /// <summary>Every publication of them, in every culture.</summary>
    public IReadOnlyList<Publication> Publications { get; }

    public static async Task<Branch> LoadAsync(EditorialWrite write, Document root, CancellationToken cancellationToken)
    {
        var documents = new List<Document> { root };
        for (List<Guid> level = [root.Id]; level.Count > 0;)
        {
            var below = await write.Db.Documents.Where(d => d.ParentId != null && level.Contains(d.ParentId.Value)).ToListAsync(cancellationToken);
            documents.AddRange(below);
            level = [.. below.Select(d => d.Id)];
        }

        var ids = documents.Select(d => d.Id).ToList();
        var publications = await write.Db.Publications.Where(p => ids.Contains(p.DocumentId)).ToListAsync(cancellationToken);
        return new Branch(write, documents, publications);
    }

    /// <summary>Gives the publications below the root the addresses that follow from the root's own, and logs each change.</summary>
    /// <returns>Why it can't be done, or null when it is done.</returns>
    public async Task<EditorialOutcome.Refused?> FollowAsync(string culture, CancellationToken cancellationToken)
    {
        var byId = Publications.Where(p => p.Culture == culture).ToDictionary(p => p.DocumentId);
        var versionIds = byId.Values.Select(p => p.VersionId).ToList();
        var segments = await write.Db.Versions.Where(v => versionIds.Contains(v.Id))
            .Select(v => new { v.Id, v.Segment }).ToDictionaryAsync(v => v.Id, v => v.Segment, cancellationToken);
        foreach (var document in Documents.Skip(1))
        {
            if (!byId.TryGetValue(document.Id, out var publication)
                || !byId.TryGetValue(document.ParentId.GetValueOrDefault(), out var parent))
                continue;
            var path = RoutePath.Parse(parent.Path).Append(UrlSegment.Parse(segments[publication.VersionId]));
            if (path.Value.Length > RoutePath.MaxLength)
                return EditorialOutcome.Because(RefusalCode.AddressTaken, $"The address of a page below it would be too long: {publication.Path}.");
            if (await ReaddressAsync(publication, path, cancellationToken))
                write.Log(document.Id, culture, PublicationEvent.Moved);
        }

        return null;
    }

    /// <summary>Gives a publication another address, and remembers the one that it leaves.</summary>
    /// <returns>Whether the address changed.</returns>
    public async Task<bool> ReaddressAsync(Publication publication, RoutePath path, CancellationToken cancellationToken)
    {
        if (publication.Path == path.Value)
            return false;
        await RememberAsync(publication, cancellationToken);
        publication.Path = path.Value;
        var returned = await write.Db.FormerAddresses.FindAsync([publication.DocumentId, publication.Culture, path.Value], cancellationToken);
        if (returned is not null)
            write.Db.FormerAddresses.Remove(returned);
        return true;
    }

    /// <summary>Remembers the address of a publication as a former one.</summary>
    public async Task RememberAsync(Publication publication, CancellationToken cancellationToken)
    {
        if (await write.Db.FormerAddresses.FindAsync([publication.DocumentId, publication.Culture, publication.Path], cancellationToken) is { } known)
            known.LeftAt = write.Now;
        else
            write.Db.FormerAddresses.Add(new FormerAddress
            {
                DocumentId = publication.DocumentId,
                Culture = publication.Culture,
                Path = publication.Path,
                LeftAt = write.Now,
            });
    }
}
