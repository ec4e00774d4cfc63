using Partnership.Content.Items;
using Partnership.Delivery.Source.Client;

namespace Partnership.Delivery.Source.Tree;

/// <summary>Which culture of the site each language of Umbraco is.</summary>
/// <param name="options">What is set.</param>
/// <param name="siteCultures">The cultures of the site.</param>
/// <param name="problems">Takes languages that the site doesn't have.</param>
internal sealed class CultureMap(UmbracoOptions options, IReadOnlyList<string> siteCultures, SourceProblems problems)
{
    // Of two languages that fit equally well, the likelier default. Umbraco itself starts with en-US.
    private static readonly string[] LikelyDefaults = [Cultures.Default, "en-US"];

    private volatile string? found;

    /// <summary>What to ask for to get Umbraco's default language; null to say nothing, which gives it.</summary>
    public string? AskForDefault => string.IsNullOrEmpty(options.DefaultCulture) ? null : options.DefaultCulture;

    /// <summary>Umbraco's name of its default language, as far as it is known.</summary>
    public string? DefaultName => AskForDefault ?? found;

    /// <summary>Finds the default language out: documents that were asked for without a language are at their route in it.</summary>
    public void Learn(IEnumerable<RemoteItem> asked)
    {
        if (AskForDefault is not null)
            return;
        var best = asked.SelectMany(i => i.Cultures.Where(c => c.Value == i.Route).Select(c => c.Key))
            .GroupBy(c => c, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => Array.IndexOf(LikelyDefaults, g.Key) is >= 0 and var at ? at : int.MaxValue)
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        if (best is not null)
            found = best.Key;
    }

    /// <summary>The culture of the site that a language of Umbraco is, or null when the site has none.</summary>
    public string? ToSite(string umbraco)
    {
        if (string.Equals(umbraco, DefaultName, StringComparison.OrdinalIgnoreCase))
            return Cultures.Default;
        if (options.Cultures.TryGetValue(umbraco, out var set))
            return set;
        var match = siteCultures.FirstOrDefault(c => string.Equals(c, umbraco, StringComparison.OrdinalIgnoreCase))
            ?? siteCultures.FirstOrDefault(c => string.Equals(c, umbraco.Split('-')[0], StringComparison.OrdinalIgnoreCase));
        if (match is null or Cultures.Default)
        {
            problems.Note($"language {umbraco}", "is none of this site's; its pages are passed over (see Umbraco:Cultures and Site:Languages)");
            return null;
        }

        return match;
    }

    /// <summary>Languages of Umbraco that are set to be cultures of the site, besides the default.</summary>
    public IEnumerable<string> Set => options.Cultures.Where(c => c.Value != Cultures.Default).Select(c => c.Key);
}
