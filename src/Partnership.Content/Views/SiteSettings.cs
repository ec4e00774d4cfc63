using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;

namespace Partnership.Content.Views;

/// <summary>What every page shows. Safe words stand in for whatever nobody has published yet.</summary>
public sealed class SiteSettings
{
    private readonly PropertyBag values;
    private readonly CultureSnapshot site;

    private SiteSettings(CultureSnapshot site)
    {
        this.site = site;
        values = site.OfType(ContentTypes.SiteSettings).FirstOrDefault()?.Properties ?? PropertyBag.Empty;
        Navigation = [.. site.Find(values.Items("navigation"))];
        Footer = [.. values.Blocks("footer").Select(b => new LinkGroup(b.Properties.Text("heading") ?? "", [.. site.Find(b.Properties.Items("links"))]))];
    }

    /// <summary>The partnership's short name.</summary>
    public string OrganisationName => values.Text("organisationName") ?? "Safeguarding Partnership";

    /// <summary>The partnership's full name.</summary>
    public string OrganisationLongName => values.Text("organisationLongName") ?? OrganisationName;

    /// <summary>The partnership's email address, or null.</summary>
    public string? Email => values.Text("email");

    /// <summary>The partnership's web address as people write it, or null.</summary>
    public string? Website => values.Text("website");

    /// <summary>The number to ring in danger.</summary>
    public string EmergencyPhone => values.Text("emergencyPhone") ?? "999";

    /// <summary>The helpline for anyone who worries about a child.</summary>
    public string HelplineName => values.Text("helplineName") ?? "NSPCC helpline";

    /// <summary>The number of the helpline.</summary>
    public string HelplinePhone => values.Text("helplinePhone") ?? "0808 800 5000";

    /// <summary>The helpline for children.</summary>
    public string ChildPhoneName => values.Text("childPhoneName") ?? "Childline";

    /// <summary>The number of the helpline for children.</summary>
    public string ChildPhone => values.Text("childPhone") ?? "0800 1111";

    /// <summary>Where "Leave this site" leads.</summary>
    public string LeaveSiteUrl => values.Text("leaveSiteUrl") ?? "https://www.bbc.co.uk/weather";

    /// <summary>The alert's title; null while there is no alert.</summary>
    public string? AlertTitle => values.Text("alertTitle");

    /// <summary>The alert's text, or null.</summary>
    public string? AlertText => values.Text("alertText");

    /// <summary>Whether the alert is more than a notice.</summary>
    public bool AlertIsImportant => values.Text("alertKind") == "important";

    /// <summary>The pages in the menu.</summary>
    public IReadOnlyList<ContentItem> Navigation { get; }

    /// <summary>The groups of links at the foot.</summary>
    public IReadOnlyList<LinkGroup> Footer { get; }

    /// <summary>The page that says how to get help at once, or null.</summary>
    public ContentItem? HelpPage => Page("helpPage");

    /// <summary>The page that says what "Leave this site" can't do, or null.</summary>
    public ContentItem? SafetyPage => Page("safetyPage");

    /// <summary>The page for people who think that something could identify someone, or null.</summary>
    public ContentItem? IdentifyPage => Page("identifyPage");

    /// <summary>The page on languages and formats, or null.</summary>
    public ContentItem? LanguagePage => Page("languagePage");

    /// <summary>The page on support after a death or other distress, or null.</summary>
    public ContentItem? SupportPage => Page("supportPage");

    /// <summary>The settings of a culture. Computed once a snapshot.</summary>
    public static SiteSettings Of(CultureSnapshot site) => site.Derive(static s => new SiteSettings(s));

    private ContentItem? Page(string alias) => site.Find(values.Items(alias)).FirstOrDefault();
}

/// <summary>A heading with links under it.</summary>
/// <param name="Heading">What they have in common.</param>
/// <param name="Links">The pages; only published ones.</param>
public sealed record LinkGroup(string Heading, IReadOnlyList<ContentItem> Links);
