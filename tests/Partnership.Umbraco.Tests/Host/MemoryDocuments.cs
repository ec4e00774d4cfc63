using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Partnership.Umbraco.Tests.Host;

/// <summary>Umbraco's documents without a database: it stores copies, as a database does, and a version for every publication.</summary>
internal sealed class MemoryDocuments
{
    private readonly Dictionary<int, IContent> documents = [];
    private readonly List<IContent> versions = [];
    private readonly Dictionary<int, ContentScheduleCollection> schedules = [];
    private int lastId = 1000;

    public MemoryDocuments() => Repository = Port.Make<IDocumentRepository>(
        ("Save", a => Save((IContent)a[0]!)),
        ("Get", a => Get(a[0]!)),
        ("GetMany", a => a[0] is int[] { Length: > 0 } ids ? ids.Select(id => Copy(documents[id])).ToArray() : documents.Values.Select(Copy).ToArray()),
        ("Count", a => a[0] is MemoryQuery<IContent> query ? documents.Values.Count(query.Matches) : documents.Count),
        ("CountChildren", a => documents.Values.Count(d => d.ParentId == (int)a[0]!)),
        ("GetPage", Page),
        ("GetVersion", a => Copy(versions.Single(v => v.VersionId == (int)a[0]!))),
        ("GetContentSchedule", a => schedules.GetValueOrDefault((int)a[0]!, new ContentScheduleCollection())),
        ("PersistContentSchedule", a => schedules[((IContent)a[0]!).Id] = (ContentScheduleCollection)a[1]!),
        ("ClearSchedule", object? (_) => null),
        ("HasContentForExpiration", _ => false),
        ("HasContentForRelease", a => Due((DateTime)a[0]!).Any()),
        ("GetContentForRelease", a => Due((DateTime)a[0]!).Select(Copy).ToArray()),
        ("IsPathPublished", _ => true),
        ("GetPermissionsForEntity", _ => new EntityPermissionCollection([])),
        ("get_RecycleBinId", _ => Constants.System.RecycleBinContent));

    public IDocumentRepository Repository { get; }

    /// <summary>How often anything was stored.</summary>
    public int Writes { get; private set; }

    public IReadOnlyCollection<IContent> All => documents.Values;

    /// <summary>The versions of a document that were kept, oldest first.</summary>
    public IReadOnlyList<int> VersionsOf(int id) => [.. versions.Where(v => v.Id == id).Select(v => v.VersionId)];

    private static IContent Copy(IContent content)
    {
        var copy = (IContent)content.DeepClone();
        copy.ResetDirtyProperties(false);
        return copy;
    }

    private object? Get(object by) => by switch
    {
        int id => documents.TryGetValue(id, out var one) ? Copy(one) : null,
        Guid key => documents.Values.FirstOrDefault(d => d.Key == key) is { } one ? Copy(one) : null,
        MemoryQuery<IContent> query => documents.Values.Where(query.Matches).Select(Copy).ToArray(),
        _ => throw new NotSupportedException(by.GetType().Name),
    };

    private IContent[] Page(object?[] arguments)
    {
        var found = documents.Values.Where(((MemoryQuery<IContent>)arguments[0]!).Matches).OrderBy(d => d.Level).Select(Copy).ToList();
        arguments[3] = (long)found.Count;
        return found.Skip((int)((long)arguments[1]! * (int)arguments[2]!)).Take((int)arguments[2]!).ToArray();
    }

    private IEnumerable<IContent> Due(DateTime date) =>
        documents.Values.Where(d => schedules.TryGetValue(d.Id, out var schedule) && schedule.GetPending(ContentScheduleAction.Release, date).Any());

    private object? Save(IContent content)
    {
        Writes++;
        if (content.HasIdentity && documents.TryGetValue(content.Id, out var before) && content.PublishedState is PublishedState.Publishing)
            versions.Add(Copy(before));
        if (!content.HasIdentity)
        {
            content.Id = ++lastId;
            content.VersionId = lastId * 100;
            content.Level = content.ParentId > 0 ? documents[content.ParentId].Level + 1 : 1;
        }
        else if (content.PublishedState is PublishedState.Publishing)
        {
            content.VersionId++;
        }

        content.Path = (content.ParentId > 0 ? documents[content.ParentId].Path : content.ParentId == Constants.System.Root ? "-1" : $"-1,{content.ParentId}") + "," + content.Id;
        content.Published = content.PublishedState switch { PublishedState.Publishing => true, PublishedState.Unpublishing => false, _ => content.Published };
        if (content.Published && content.PublishName is null)
            content.PublishName = content.Name;
        content.ResetDirtyProperties(false);
        documents[content.Id] = Copy(content);
        return null;
    }
}
