using Partnership.Content.Items;
using Partnership.Content.Snapshots;

namespace Partnership.Content.Views;

/// <summary>A service that helps, and how to reach it.</summary>
public sealed class Contact(ContentItem item, CultureSnapshot site)
{
    private const string UrgencyAlias = "urgency";

    /// <summary>The document.</summary>
    public ContentItem Item => item;

    /// <summary>The kind of service.</summary>
    public LabelledValue Urgency => item.Properties.Text(UrgencyAlias) is { } value
        ? new LabelledValue(value, site.LabelOf(item, UrgencyAlias, value))
        : new LabelledValue("general", "General");

    /// <summary>Whether it is for people in danger now.</summary>
    public bool IsEmergency => Urgency.Value == "emergency";

    /// <summary>What it is for.</summary>
    public string Purpose => item.Properties.Text("purpose") ?? "";

    /// <summary>Its phone number, or null.</summary>
    public string? Phone => item.Properties.Text("phone");

    /// <summary>How to text it, or null.</summary>
    public string? TextMessage => item.Properties.Text("textMessage");

    /// <summary>Its email address, or null.</summary>
    public string? Email => item.Properties.Text("email");

    /// <summary>Its site, or null.</summary>
    public string? Website => item.Properties.Text("website");

    /// <summary>When it answers, or null.</summary>
    public string? OpeningHours => item.Properties.Text("openingHours");

    /// <summary>Whatever else a caller should know, or null.</summary>
    public string? Notes => item.Properties.Text("notes");
}
