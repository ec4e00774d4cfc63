using System.Globalization;
using Partnership.Content.Items;
using Partnership.Editorial.Tree;

namespace Partnership.Web.Desk.Tree;

/// <summary>Where documents stand, in words.</summary>
internal static class TreeWords
{
    /// <summary>Where a document stands in a language, in a few words.</summary>
    public static string Of(LanguageState state) => (state.Public, state.Newest) switch
    {
        (PublicState.Published, NewestState.Public) => "Published",
        (PublicState.Withdrawn, NewestState.Public) => "Withdrawn",
        (PublicState.None, _) => Newest(state),
        (PublicState.Withdrawn, _) => "Withdrawn, newer: " + Lower(Newest(state)),
        _ => "Published, newer: " + Lower(Newest(state)),
    };

    /// <summary>The colour of the words, for those who see it; the words say the same.</summary>
    public static string ColourOf(LanguageState state) => (state.Public, state.Newest) switch
    {
        (_, NewestState.Waiting or NewestState.Ready or NewestState.Scheduled) => "govuk-tag--yellow",
        (PublicState.Withdrawn, _) => "govuk-tag--red",
        (PublicState.Published, NewestState.Public) => "govuk-tag--green",
        (PublicState.Published, _) => "govuk-tag--blue",
        _ => "govuk-tag--grey",
    };

    /// <summary>What a language is called in English.</summary>
    public static string Language(string culture)
    {
        try
        {
            var known = CultureInfo.GetCultureInfo(culture);
            return known.IsNeutralCulture ? known.EnglishName : known.Parent.EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return culture;
        }
    }

    /// <summary>How many pages, in words.</summary>
    public static string Pages(int count) => count switch
    {
        0 => "no pages",
        1 => "1 page",
        _ => count.ToString("N0", CultureInfo.GetCultureInfo("en-GB")) + " pages",
    };

    /// <summary>Steps of the tree in one line.</summary>
    public static string Path(IEnumerable<TreeStep> steps) => string.Join(" › ", steps.Select(s => s.Name));

    /// <summary>The language in which a document is opened first.</summary>
    public static string FirstLanguage(TreeEntry entry) => entry.Languages.FirstOrDefault()?.Culture ?? Cultures.Default;

    private static string Newest(LanguageState state) => state.Newest switch
    {
        NewestState.Waiting => $"Waiting: {state.Gate}",
        NewestState.Ready => "Ready to publish",
        NewestState.Scheduled => "Waiting for its time",
        _ => "Draft",
    };

    private static string Lower(string words) => char.ToLower(words[0], CultureInfo.InvariantCulture) + words[1..];
}
