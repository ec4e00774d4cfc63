using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;

namespace Partnership.Content.Views;

/// <summary>What every page shows. Safe words stand in for whatever nobody has published yet.</summary>
public sealed class SiteSettings
{
    private readonly PropertyBag values;

    private SiteSettings(ContentItem? item) => values = item?.Properties ?? PropertyBag.Empty;

    /// <summary>The partnership's short name.</summary>
    public string OrganisationName => values.Text("organisationName") ?? "Safeguarding Partnership";

    /// <summary>The partnership's full name.</summary>
    public string OrganisationLongName => values.Text("organisationLongName") ?? OrganisationName;

    /// <summary>The partnership's email address, or null.</summary>
    public string? Email => values.Text("email");

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

    /// <summary>The settings of a culture. Computed once a snapshot.</summary>
    public static SiteSettings Of(CultureSnapshot site) =>
        site.Derive(static s => new SiteSettings(s.OfType(ContentTypes.SiteSettings).FirstOrDefault()));
}
