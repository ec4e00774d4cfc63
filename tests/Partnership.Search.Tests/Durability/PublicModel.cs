using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;
using Partnership.Content.Views;
using Partnership.Search.Crasher.Sites;
using Partnership.Search.Facets;

namespace Partnership.Search.Tests.Durability;

/// <summary>What a culture of a snapshot has, told naively from its items: no table, no index.</summary>
internal sealed class PublicModel
{
    private readonly CultureSnapshot site;
    private readonly ChangingSite changing;

    public PublicModel(CultureSnapshot site, ChangingSite changing)
    {
        this.site = site;
        this.changing = changing;
        foreach (var item in site.Items.Where(i => i.ContentType != ContentTypes.Action))
        {
            OwnWords[item.Id] = [.. UniqueWords.In(TextOf(item))];
            AllWords[item.Id] = [.. OwnWords[item.Id], .. PageWordsOf(item)];
        }

        Words = [.. AllWords.Values.SelectMany(w => w)];
    }

    /// <summary>By document, the words of its own texts: its name, its values, its themes, its actions.</summary>
    public Dictionary<Guid, HashSet<string>> OwnWords { get; } = [];

    /// <summary>By document, these and the words on the pages of its files.</summary>
    public Dictionary<Guid, HashSet<string>> AllWords { get; } = [];

    /// <summary>Every word of the culture.</summary>
    public HashSet<string> Words { get; }

    /// <summary>How often each choice of each facet stands for one of some documents.</summary>
    public SortedDictionary<string, int> FacetsOf(IEnumerable<Guid> found)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var choice in found.Select(id => site.Find(id)!).SelectMany(ChoicesOf))
            counts[choice] = counts.GetValueOrDefault(choice) + 1;
        return counts;
    }

    private IEnumerable<string> ChoicesOf(ContentItem item)
    {
        yield return $"{FacetKeys.Type}={item.ContentType}";
        if (item.ContentType != ContentTypes.CaseReview)
            yield break;
        yield return $"{FacetKeys.ReviewType}={item.Properties.Text("reviewType")}";
        yield return $"{FacetKeys.Year}={item.Properties.Date("publishedOn")!.Value.Year}";
        foreach (var theme in ThemesOf(item))
            yield return $"{FacetKeys.Theme}={theme.Path.Value[(theme.Path.Value.LastIndexOf('/') + 1)..]}";
    }

    private string TextOf(ContentItem item) => string.Join(' ',
        site.Items.Where(i => i.ParentId == item.Id && i.ContentType == ContentTypes.Action).Append(item)
            .Select(i => $"{i.Name} {PropertyJson.Write(i.Properties)}")
            .Concat(ThemesOf(item).Select(t => t.Name)));

    private IEnumerable<ContentItem> ThemesOf(ContentItem item) =>
        site.Items.Where(i => i.ContentType == ContentTypes.Theme && item.Properties.Items("themes").Contains(i.Id));

    private ImmutableArray<string> PageWordsOf(ContentItem item) =>
        site.FirstFile(item.Properties.Files("report")) is { } file && changing.PagesOfFiles.TryGetValue(file.Sha256, out var words) ? words : [];
}
