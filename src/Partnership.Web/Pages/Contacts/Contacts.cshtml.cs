using Partnership.Content.Views;
using Partnership.Web.Pages.Shared;

namespace Partnership.Web.Pages.Contacts;

/// <summary>Services that help, those for people in danger first.</summary>
public sealed class ContactsModel : ContentPage
{
    // The order of the page, whatever the order of the tree: a frightened reader must not have to look for 999.
    private static readonly List<(string Urgency, string Heading)> Order =
        [("emergency", "In an emergency"), ("helpline", "Helplines"), ("local", "In this area"), ("general", "For other questions")];

    /// <summary>The contacts by kind.</summary>
    public IReadOnlyList<ContactGroup> Groups =>
    [
        .. Culture.OfType(ContentTypes.Contact)
            .Select(i => new Contact(i, Culture))
            .GroupBy(c => c.Urgency)
            .OrderBy(g => (uint)Order.FindIndex(o => o.Urgency == g.Key.Value)) // kinds that were added later come last
            .Select(g => new ContactGroup(
                "kind_" + g.Key.Value,
                Order.Find(o => o.Urgency == g.Key.Value).Heading ?? g.Key.Label,
                [.. g])),
    ];

    /// <summary>The address of a site as people say it.</summary>
    public static string SpokenAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) ? (address.Host + address.AbsolutePath.TrimEnd('/')) : url;
}

/// <summary>Contacts of one kind.</summary>
/// <param name="Id">Their place on the page.</param>
/// <param name="Heading">What they have in common.</param>
/// <param name="Contacts">The contacts, in the editors' order.</param>
public sealed record ContactGroup(string Id, string Heading, IReadOnlyList<Contact> Contacts);
