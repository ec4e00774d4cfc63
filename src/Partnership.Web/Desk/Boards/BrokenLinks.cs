using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;
using Partnership.Web.ContentRouting;
using Partnership.Web.Site;

namespace Partnership.Web.Desk.Boards;

/// <summary>A link of a public document that leads to nothing public.</summary>
/// <param name="From">The document with the link.</param>
/// <param name="Field">The field that has it.</param>
/// <param name="Target">The document that it leads to; null for a link to an address.</param>
/// <param name="Address">The address of this site that it leads to, as it was written; null for a link to a document.</param>
internal sealed record BrokenLink(ContentItem From, string Field, Guid? Target, string? Address);

/// <summary>
/// Finds links and picked documents that lead to nothing public. Of those to documents readers see the words without the link; a link
/// that somebody typed as an address of this site leads them to an error page. Links to other websites are not followed: that would
/// tell those sites what is written here.
/// </summary>
internal sealed class BrokenLinks(SiteAddresses addresses, IOptions<SiteOptions> options)
{
    // A document that did not change is the same object in every snapshot, so its text is looked through once. What is no longer
    // public is forgotten by itself.
    private readonly ConditionalWeakTable<ContentItem, Mention[]> known = [];

    /// <summary>The broken links of what a person can mend, in the order of the tree.</summary>
    public List<BrokenLink> Find(Snapshot snapshot, PublicSight sight) =>
    [
        .. from site in snapshot.AllCultures
           from item in site.Items
           from mention in known.GetValue(item, MentionsOf)
           where IsBroken(mention, snapshot, site) && sight.Reaches(site, item)
           select new BrokenLink(item, site.Schema.Find(item.ContentType)?.Find(mention.Alias)?.Name ?? mention.Alias, mention.Target, mention.Address),
    ];

    private bool IsBroken(Mention mention, Snapshot snapshot, CultureSnapshot site) => mention switch
    {
        { Target: { } target } => site.Find(target) is null,
        { Address: { } address } => !addresses.Answers(snapshot, address),
        _ => false,
    };

    private Mention[] MentionsOf(ContentItem item) => [.. item.Properties.SelectMany(p => MentionsIn(p.Key, p.Value)).Distinct()];

    private IEnumerable<Mention> MentionsIn(string alias, PropertyValue value) => value switch
    {
        ItemsValue items => items.Ids.Select(id => new Mention(alias, id, null)),
        RichTextValue text => RichTextLinks.In(text.Markup)
            .Select(l => l.Document is { } id ? new Mention(alias, id, null) : new Mention(alias, null, OwnPath(l.Address)))
            .Where(m => m.Target is not null || m.Address is not null),
        BlocksValue blocks => blocks.Blocks.SelectMany(b => b.Properties.SelectMany(p => MentionsIn(alias, p.Value))),
        _ => [],
    };

    // The path of an address of this site, written with its host or without; null for every other.
    private string? OwnPath(string address)
    {
        var root = options.Value.Absolute("");
        var path = address.StartsWith(root, StringComparison.OrdinalIgnoreCase) ? address[root.Length..] : address;
        return path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) ? path : null;
    }

    private sealed record Mention(string Alias, Guid? Target, string? Address);
}
