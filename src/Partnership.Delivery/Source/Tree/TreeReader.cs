using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Partnership.Content.Items;
using Partnership.Delivery.Source.Client;

namespace Partnership.Delivery.Source.Tree;

/// <summary>What was read of some documents. Those that are in neither are not public.</summary>
/// <param name="Items">Those that are public.</param>
/// <param name="Broken">Those that are public, but whose answers could not be read.</param>
internal sealed record Reading(IReadOnlyDictionary<Guid, SourceItem> Items, IReadOnlySet<Guid> Broken);

/// <summary>Reads lists and documents from Umbraco, in every culture of the site.</summary>
internal sealed class TreeReader(UmbracoClient client, ItemMapper mapper, CultureMap cultures, SourceProblems problems, IOptions<UmbracoOptions> options)
{
    private const int ListedAtOnce = 100;

    private readonly UmbracoOptions settings = options.Value;

    // Umbraco's names of languages that some document has, by the culture of the site: there are no more than the site has cultures.
    private readonly ConcurrentDictionary<string, string> others = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Lists everything that is public.</summary>
    /// <exception cref="SourceUnavailableException">Umbraco could not be read.</exception>
    public async Task<Listing> ListAsync(CancellationToken cancellationToken)
    {
        var builder = new ListingBuilder(cultures);
        var main = await ListAsync(cultures.AskForDefault, null, builder, cancellationToken);
        cultures.Learn(main);
        LearnOthers(main);
        builder.Add(Cultures.Default, main.Where(i => mapper.Knows(i.ContentType)));
        foreach (var (culture, name) in others.OrderBy(o => o.Key, StringComparer.Ordinal))
            builder.Add(culture, (await ListAsync(name, null, builder, cancellationToken)).Where(i => mapper.Knows(i.ContentType)));
        return builder.Build();
    }

    /// <summary>The ids of what is listed below a document, in the default culture.</summary>
    /// <exception cref="SourceUnavailableException">Umbraco could not be read.</exception>
    public async Task<IReadOnlyList<Guid>> ListBelowAsync(Guid id, CancellationToken cancellationToken) =>
        [.. (await ListAsync(cultures.AskForDefault, id, new ListingBuilder(cultures), cancellationToken)).Where(i => mapper.Knows(i.ContentType)).Select(i => i.Id)];

    /// <summary>Reads documents by their ids.</summary>
    /// <exception cref="SourceUnavailableException">Umbraco could not be read.</exception>
    public async Task<Reading> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var broken = new ConcurrentDictionary<Guid, bool>();
        var main = await ReadAsync([.. ids], cultures.AskForDefault, broken, cancellationToken);
        if (cultures.DefaultName is null)
            cultures.Learn(main.Values); // a list of everything tells better, and may not be overruled by a few
        LearnOthers(main.Values);
        var versions = ids.ToDictionary(id => id, _ => new List<(string Culture, RemoteItem Item)>());
        foreach (var item in main.Values)
            versions[item.Id].Add((Cultures.Default, item));
        foreach (var (culture, name) in others)
        {
            var asked = ids.Where(id => !broken.ContainsKey(id) && (!main.TryGetValue(id, out var item) || item.Cultures.Keys.Any(k => cultures.ToSite(k) == culture))).ToList();
            foreach (var item in (await ReadAsync(asked, name, broken, cancellationToken)).Values)
                if (item.Cultures.Count > 0)
                    versions[item.Id].Add((culture, item));
        }

        var items = new Dictionary<Guid, SourceItem>();
        foreach (var (id, read) in versions)
            if (!broken.ContainsKey(id) && Combine(id, read) is { } item)
                items[id] = item;
        return new Reading(items, broken.Keys.ToHashSet());
    }

    private SourceItem? Combine(Guid id, List<(string Culture, RemoteItem Item)> read)
    {
        var versions = read.Select(r => mapper.Map(r.Item, r.Culture)).OfType<SourceVersion>()
            .OrderBy(v => v.Culture != Cultures.Default).ThenBy(v => v.Culture, StringComparer.Ordinal).ToList();
        return versions.Count == 0
            ? null
            : new SourceItem { Id = id, ContentType = read[0].Item.ContentType, CreateDate = read[0].Item.CreateDate, Versions = [.. versions] };
    }

    private void LearnOthers(IReadOnlyCollection<RemoteItem> items)
    {
        foreach (var name in items.SelectMany(i => i.Cultures.Keys).Concat(cultures.Set).Distinct(StringComparer.OrdinalIgnoreCase))
            if (cultures.ToSite(name) is { } culture && culture != Cultures.Default)
                others.TryAdd(culture, name);
    }

    private async Task<IReadOnlyList<RemoteItem>> ListAsync(string? culture, Guid? below, ListingBuilder builder, CancellationToken cancellationToken)
    {
        var first = await PageAsync(culture, below, 0, builder, cancellationToken);
        if (first.Total > settings.MaxItems)
            throw new SourceUnavailableException(new SourceFailure($"there are {first.Total} documents, more than Umbraco:MaxItems allows", "content"));
        var skips = Enumerable.Range(1, (int)Math.Max(0, (first.Total - 1) / ListedAtOnce)).Select(n => n * ListedAtOnce).ToList();
        var pages = new IReadOnlyList<RemoteItem>[skips.Count];
        await Parallel.ForEachAsync(Enumerable.Range(0, skips.Count), Parallelism(cancellationToken), async (at, token) =>
            pages[at] = (await PageAsync(culture, below, skips[at], builder, token)).Page.Items);
        return [.. first.Page.Items.Concat(pages.SelectMany(p => p)).DistinctBy(i => i.Id)];
    }

    private async Task<RemoteList> PageAsync(string? culture, Guid? below, int skip, ListingBuilder builder, CancellationToken cancellationToken)
    {
        var list = Demand(await client.ListAsync(culture, below, skip, ListedAtOnce, cancellationToken), "content");
        foreach (var broken in list.Page.Broken)
        {
            problems.Note(broken.Id is { } id ? $"document {id}" : "the list of documents", $"can't be read: {broken.What}");
            if (broken.Id is { } known)
                lock (builder)
                    builder.AddUnread(known);
        }

        return list;
    }

    private async Task<Dictionary<Guid, RemoteItem>> ReadAsync(List<Guid> ids, string? culture, ConcurrentDictionary<Guid, bool> broken, CancellationToken cancellationToken)
    {
        var found = new ConcurrentDictionary<Guid, RemoteItem>();
        await Parallel.ForEachAsync(ids.Chunk(settings.ItemsAtOnce), Parallelism(cancellationToken), async (batch, token) =>
            await ReadBatchAsync(batch, culture, found, broken, token));
        return found.ToDictionary();
    }

    // One protected document closes the whole batch, so it is halved until that one is alone.
    private async Task ReadBatchAsync(
        ArraySegment<Guid> batch, string? culture, ConcurrentDictionary<Guid, RemoteItem> found, ConcurrentDictionary<Guid, bool> broken, CancellationToken cancellationToken)
    {
        var answer = await client.ItemsAsync(batch, culture, cancellationToken);
        if (answer is UmbracoAnswer<RemoteItems>.Unauthorised)
        {
            if (batch.Count == 1)
            {
                // With a wrong key or the API switched off, every document would seem to be protected.
                Demand(await client.ListAsync(culture, null, 0, 1, cancellationToken), "content");
                return;
            }

            await ReadBatchAsync(batch[..(batch.Count / 2)], culture, found, broken, cancellationToken);
            await ReadBatchAsync(batch[(batch.Count / 2)..], culture, found, broken, cancellationToken);
            return;
        }

        var items = Demand(answer, "content/items");
        foreach (var item in items.Items.Where(i => batch.Contains(i.Id)))
            found[item.Id] = item;
        foreach (var item in items.Broken)
        {
            problems.Note(item.Id is { } id ? $"document {id}" : "an answer with documents", $"can't be read: {item.What}; what was known of it stays");
            // Which one it was can't be told, so none that is missing may count as gone.
            foreach (var missing in item.Id is { } known ? [known] : batch.Where(b => items.Items.All(i => i.Id != b)))
                broken[missing] = true;
        }
    }

    // Lists and questions for many documents are answered when there is nothing, too. Anything else means that it isn't the API that answers.
    private static T Demand<T>(UmbracoAnswer<T> answer, string where) => answer switch
    {
        UmbracoAnswer<T>.Found found => found.Value,
        UmbracoAnswer<T>.Unavailable unavailable => throw new SourceUnavailableException(unavailable.Failure),
        UmbracoAnswer<T>.Unauthorised => throw new SourceUnavailableException(new SourceFailure("it lets nobody in: the Delivery API is switched off, or Umbraco:ApiKey is wrong", where)),
        UmbracoAnswer<T>.Redirected redirected => throw new SourceUnavailableException(new SourceFailure($"it sends us to {redirected.Location}", where)),
        _ => throw new SourceUnavailableException(new SourceFailure("it is not there: the Delivery API is not installed at Umbraco:BaseUrl", where)),
    };

    private ParallelOptions Parallelism(CancellationToken cancellationToken) => new() { MaxDegreeOfParallelism = settings.AtOnce, CancellationToken = cancellationToken };
}
