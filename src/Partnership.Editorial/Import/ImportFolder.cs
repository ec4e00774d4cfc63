using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Problems;
using Partnership.Content.Routing;
using Partnership.Content.Schema;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tree;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Import;

/// <summary>
/// Brings in a folder of Markdown files or tables, with the files that they name, as drafts. Nothing becomes public by it. Running it
/// again goes on where it stopped: what is there is left as it is, and what somebody has changed since is never overwritten.
/// </summary>
public sealed class ImportFolder
{
    private readonly EditorialSession session;
    private readonly DeskWrites writes;
    private readonly ContentSchema schema;
    private readonly ImportMedia media;
    private readonly StoreImported store;

    internal ImportFolder(EditorialSession session, DeskWrites writes, ContentSchema schema, MediaIntake intake, CreateDocument create)
    {
        (this.session, this.writes, this.schema) = (session, writes, schema);
        media = new ImportMedia(session, intake);
        store = new StoreImported(create);
    }

    /// <summary>Brings the folder in, or says why it may not be brought in there at all.</summary>
    /// <param name="options">The folder, the place and the person.</param>
    /// <param name="progress">Hears of every document; may be null.</param>
    /// <param name="cancellationToken">Stops after the document that is being stored; another run goes on from there.</param>
    public async Task<ImportFolderOutcome> RunAsync(ImportFolderOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var (ground, refusal) = await session.ReadAsync(db => GroundAsync(db, options, cancellationToken), cancellationToken);
        if (ground is null)
            return new ImportFolderOutcome.Refused(refusal ?? new Refusal(RefusalCode.NotFound, "There is no such place."));
        if (!Directory.Exists(options.Folder))
            return new ImportFolderOutcome.Refused(new Refusal(RefusalCode.NotFound, "There is no such folder."));
        var unreadable = new List<SourceProblem>();
        var files = await new ImportFiles(ground, schema, unreadable).ReadAsync(options.Folder, cancellationToken);
        var content = SeedContent.Understand(files, schema, ground, unreadable);
        var write = ImportWrite.For(options.UserId, session, writes, cancellationToken);
        var documents = await new ImportRun(content, ground, media, store, write).RunAsync(progress, cancellationToken);
        var report = new ImportReport
        {
            Documents = [.. documents],
            Problems = [.. content.Problems],
            Missing = [.. content.Missing],
            UnusedFiles = [.. UnusedIn(options.Folder, content)],
        };
        await write((transaction, actor, _) => AuditAsync(transaction, actor, ground, report));
        return new ImportFolderOutcome.Done(report);
    }

    /// <summary>The person with an email address who can sign in, or null.</summary>
    public Task<Guid?> FindPersonAsync(string email, CancellationToken cancellationToken)
    {
        var normalized = email.ToUpperInvariant();
        return session.ReadAsync(
            db => db.Users.Where(u => u.NormalizedEmail == normalized && u.DisabledAt == null).Select(u => (Guid?)u.Id).FirstOrDefaultAsync(cancellationToken),
            cancellationToken);
    }

    private static IEnumerable<string> UnusedIn(string folder, SeedContent content)
    {
        var used = content.Media.Select(m => m.FullPath).ToHashSet(StringComparer.Ordinal);
        return ImportFiles.OthersIn(folder).Where(f => !used.Contains(Path.GetFullPath(f))).Select(f => ImportFiles.NameOf(folder, f));
    }

    private static Task<EditorialOutcome.Refused?> AuditAsync(EditorialWrite write, ImportActor actor, ImportGround ground, ImportReport report)
    {
        write.Audit(new AuditLine
        {
            ActorId = actor.Id,
            Actor = actor.Name,
            Action = AuditAction.Imported,
            DocumentId = ground.Parent.Id,
            Detail = string.Create(
                CultureInfo.InvariantCulture,
                $"made {report.Count(ImportedAs.Made)}, updated {report.Count(ImportedAs.Updated)}, unchanged {report.Count(ImportedAs.Unchanged)}, left alone {report.Count(ImportedAs.LeftAlone)}, problems {report.Problems.Length}"),
        });
        return Task.FromResult<EditorialOutcome.Refused?>(null);
    }

    private async Task<(ImportGround? Ground, Refusal? Refusal)> GroundAsync(EditorialDbContext db, ImportFolderOptions options, CancellationToken cancellationToken)
    {
        Sight? sight = null;
        if (options.UserId is { } userId && (sight = await Sight.OfAsync(db, userId, writes.Catalogue, cancellationToken)) is null)
            return (null, new Refusal(RefusalCode.NotPermitted, "Your account can't be used any more. Ask an administrator."));
        var site = await SitePaths.LoadAsync(db, sight, cancellationToken);
        var place = Guid.TryParse(options.Parent, out var id) ? site.Map.Find(id)
            : options.Parent.StartsWith('/') && RoutePath.TryParse(options.Parent, out var path) ? site.Find(path) : null;
        if (place is null || site.Of(place.Id) is not { } address || site.Map.IsInBin(place.Id) || sight?.Sees(site.Map.PathTo(place.Id)) == false)
            return (null, new Refusal(RefusalCode.NotFound, $"There is no page '{options.Parent}' to bring anything in below."));
        return sight?.May(DeskPermission.Import, site.Map.PathTo(place.Id)) == false
            ? (null, new Refusal(RefusalCode.NotPermitted, "You don't have a role that lets you bring anything in here."))
            : (new ImportGround(site, schema, place, address), null);
    }
}
