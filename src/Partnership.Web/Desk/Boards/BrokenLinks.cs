using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;
using Partnership.Editorial.RichText;

namespace Partnership.Web.Desk.Boards;

/// <summary>A link of a public document to one that is not public.</summary>
/// <param name="From">The document with the link.</param>
/// <param name="Field">The field that has it.</param>
/// <param name="Target">The id that it leads to.</param>
internal sealed record BrokenLink(ContentItem From, string Field, Guid Target);

/// <summary>Finds links and picked documents that lead to nothing public. Readers see the words without the link.</summary>
internal sealed class BrokenLinks
{
    private const string Marker = RichTextSanitizer.DestinationAttribute + "=\"";

    // A document that did not change is the same object in every snapshot, so its text is looked through once. What is no longer
    // public is forgotten by itself.
    private readonly ConditionalWeakTable<ContentItem, Mention[]> known = [];

    /// <summary>The broken links of what a person can mend, in the order of the tree.</summary>
    public List<BrokenLink> Find(Snapshot snapshot, PublicSight sight) =>
    [
        .. from site in snapshot.AllCultures
           from item in site.Items
           from mention in known.GetValue(item, MentionsOf)
           where site.Find(mention.Target) is null && sight.Reaches(site, item)
           select new BrokenLink(item, site.Schema.Find(item.ContentType)?.Find(mention.Alias)?.Name ?? mention.Alias, mention.Target),
    ];

    private static Mention[] MentionsOf(ContentItem item) =>
        [.. item.Properties.SelectMany(p => TargetsOf(p.Value).Select(t => new Mention(p.Key, t))).Distinct()];

    private static IEnumerable<Guid> TargetsOf(PropertyValue value) => value switch
    {
        ItemsValue items => items.Ids,
        RichTextValue text => LinksIn(text.Markup),
        BlocksValue blocks => blocks.Blocks.SelectMany(b => b.Properties.SelectMany(p => TargetsOf(p.Value))),
        _ => [],
    };

    private static ImmutableArray<Guid> LinksIn(string markup)
    {
        const int Length = 36; // of an id as text
        var found = ImmutableArray.CreateBuilder<Guid>();
        for (var at = markup.IndexOf(Marker, StringComparison.Ordinal); at >= 0; at = markup.IndexOf(Marker, at, StringComparison.Ordinal))
        {
            at += Marker.Length;
            if (at + Length <= markup.Length && Guid.TryParse(markup.AsSpan(at, Length), out var id))
                found.Add(id);
        }

        return found.ToImmutable();
    }

    private sealed record Mention(string Alias, Guid Target);
}
