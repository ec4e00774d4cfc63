using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Schema;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;
using Partnership.Delivery.Source.Client;
using Partnership.Delivery.Source.Files;
using Partnership.Delivery.Source.Tree;

namespace Partnership.Delivery.Source.State;

/// <summary>Between the state and what stands in its file.</summary>
internal sealed class StateConversion(ContentSchema schema)
{
    private readonly PropertyJsonReader json = new(schema);

    public static StoredState ToStored(SourceState state) => new()
    {
        Format = StoredState.CurrentFormat,
        Sequence = state.Sequence,
        Documents = [.. state.Items.Keys.Union(state.Documents.Keys).Order().Select(id => ToStored(state.Items.GetValueOrDefault(id), state.Documents.GetValueOrDefault(id)))],
        Files = [.. state.Files.Values.OrderBy(f => f.Id)],
        Unused = state.Unused,
    };

    /// <summary>The state that a file holds.</summary>
    /// <exception cref="FormatException">A value, path or document makes no sense.</exception>
    public SourceState ToState(StoredState stored)
    {
        var items = ImmutableDictionary.CreateBuilder<Guid, SourceItem>();
        var documents = ImmutableDictionary.CreateBuilder<Guid, ShownDocument>();
        var files = stored.Files.ToImmutableDictionary(f => f.Id);
        foreach (var document in stored.Documents)
        {
            // A type that the schema has lost since: what it was called before stays gone.
            var item = schema.Find(document.ContentType) is { } type && document.Versions.Count > 0 ? ItemOf(document, type) : null;
            if (item is not null)
                items.Add(document.Id, item);
            if (document.Sequence is { } sequence)
                documents.Add(document.Id, new ShownDocument(DocumentOf(document, item, files), sequence, item is null ? ImmutableSortedDictionary<string, RoutePath>.Empty : PathsOf(document)));
        }

        return new SourceState { Sequence = stored.Sequence, Items = items.ToImmutable(), Documents = documents.ToImmutable(), Files = files, Unused = stored.Unused.ToImmutableDictionary() };
    }

    private static StoredDocument ToStored(SourceItem? item, ShownDocument? shown) => new()
    {
        Id = item?.Id ?? shown?.Document.Id ?? Guid.Empty,
        ContentType = item?.ContentType ?? shown?.Document.ContentType ?? "",
        CreateDate = item?.CreateDate ?? shown?.Document.CreateDate ?? default,
        Sequence = shown?.Sequence,
        ParentId = shown?.Document.ParentId,
        SortOrder = shown?.Document.SortOrder ?? 0,
        FormerPaths = [.. (shown?.Document.FormerPaths ?? []).Select(f => new StoredPath(f.Culture, f.Path.Value, f.LeftAt))],
        Versions = [.. (item?.Versions ?? []).Select(v => ToStored(v, shown))],
    };

    private static StoredVersion ToStored(SourceVersion version, ShownDocument? shown)
    {
        var published = shown?.Document.Versions.FirstOrDefault(v => v.Culture == version.Culture);
        return new StoredVersion
        {
            Culture = version.Culture,
            Name = version.Name,
            RemotePath = version.Route.Path,
            StartItemId = version.Route.StartItemId,
            StartItemPath = version.Route.StartItemPath,
            UpdateDate = version.UpdateDate,
            WithdrawnAt = version.Withdrawal?.When,
            WithdrawalExplanation = version.Withdrawal?.Explanation,
            Properties = PropertyJson.Write(version.Properties),
            Files = version.Files,
            Segment = published?.Segment.Value,
            FirstPublished = published?.FirstPublished,
            Path = shown is not null && shown.Paths.TryGetValue(version.Culture, out var path) ? path.Value : null,
        };
    }

    private SourceItem ItemOf(StoredDocument document, DocumentType type) => new()
    {
        Id = document.Id,
        ContentType = document.ContentType,
        CreateDate = document.CreateDate,
        Versions = [.. document.Versions.Select(v => new SourceVersion
        {
            Culture = v.Culture,
            Name = v.Name,
            Route = new RemoteRoute(v.RemotePath, v.StartItemId, v.StartItemPath),
            UpdateDate = v.UpdateDate,
            Withdrawal = v.WithdrawnAt is { } when ? new Withdrawal(when, v.WithdrawalExplanation ?? "") : null,
            // What became internal since must not come back from the file.
            Properties = json.Read(v.Properties, type).PublicOnly(type, schema),
            Files = [.. v.Files],
        })],
    };

    private static PublicDocument DocumentOf(StoredDocument document, SourceItem? item, ImmutableDictionary<Guid, KnownFile> files) => new()
    {
        Id = document.Id,
        ParentId = item is null ? null : document.ParentId,
        SortOrder = document.SortOrder,
        ContentType = document.ContentType,
        CreateDate = document.CreateDate,
        Versions = item is null ? [] : [.. item.Versions.Zip(document.Versions).Where(p => p.Second.Segment is not null).Select(p => VersionOf(p.First, p.Second))],
        FormerPaths = [.. document.FormerPaths.Select(f => new FormerPath(f.Culture, RoutePath.Parse(f.Path), f.LeftAt))],
        Media = item is null ? [] : [.. item.Versions.SelectMany(v => v.Files).DistinctBy(f => f.Id).OrderBy(f => f.Id)
            .Select(u => files.GetValueOrDefault(u.Id)?.Item is { } media && u.Takes(media.Extension, media.IsPicture) ? media : null).OfType<MediaItem>()],
    };

    private static PublicVersion VersionOf(SourceVersion version, StoredVersion stored) => new()
    {
        Culture = version.Culture,
        Name = version.Name,
        Segment = UrlSegment.Parse(stored.Segment ?? ""),
        FirstPublished = stored.FirstPublished ?? version.UpdateDate,
        UpdateDate = version.UpdateDate,
        Withdrawal = version.Withdrawal,
        Properties = version.Properties,
    };

    private static ImmutableSortedDictionary<string, RoutePath> PathsOf(StoredDocument document) => document.Versions
        .Where(v => v.Path is not null)
        .ToImmutableSortedDictionary(v => v.Culture, v => RoutePath.Parse(v.Path ?? "/"), StringComparer.Ordinal);
}
