using Partnership.Content.Items;
using Partnership.Content.Snapshots;

namespace Partnership.Content.Views;

/// <summary>What editors teach the search: words that mean the same, and pages that answer a question best.</summary>
public sealed class SearchSettings
{
    private SearchSettings(CultureSnapshot site)
    {
        var values = site.OfType(ContentTypes.SearchSettings).FirstOrDefault()?.Properties ?? Values.PropertyBag.Empty;
        Synonyms = [.. values.Blocks("synonyms").Select(b => (IReadOnlyList<string>)b.Properties.Texts("words"))];
        BestBets =
        [
            .. from block in values.Blocks("bestBets")
               let page = site.Find(block.Properties.Items("page")).FirstOrDefault()
               where page is not null
               select new BestBet(block.Properties.Texts("phrases"), page),
        ];
    }

    /// <summary>Groups of words and phrases that mean the same.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Synonyms { get; }

    /// <summary>Pages that stand first for certain questions; only published ones.</summary>
    public IReadOnlyList<BestBet> BestBets { get; }

    /// <summary>The settings of a culture. Computed once a snapshot.</summary>
    public static SearchSettings Of(CultureSnapshot site) => site.Derive(static s => new SearchSettings(s));
}

/// <summary>A page that stands first when somebody searches for certain words.</summary>
/// <param name="Phrases">What people type, each the whole of it.</param>
/// <param name="Page">The page.</param>
public sealed record BestBet(IReadOnlyList<string> Phrases, ContentItem Page);
