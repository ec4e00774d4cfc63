using Microsoft.EntityFrameworkCore;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Editorial.Store;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Publishing;

/// <summary>Works out where a document would stand in public, or why it can't.</summary>
internal static class PublicAddress
{
    /// <summary>The whole address of a document, from its place in the tree of the default culture.</summary>
    public static string Of(RoutePath path, string culture) => culture == Cultures.Default
        ? path.Value
        : RoutePath.Parse($"/{culture}{path.Value}").Value;

    public static async Task<(RoutePath Path, EditorialOutcome.Refused? Refused)> FindAsync(
        EditorialDbContext db, Guid documentId, Guid? parentId, string culture, string segment, CancellationToken cancellationToken)
    {
        var path = RoutePath.Parse(Of(RoutePath.Root, culture));
        if (parentId is not null)
        {
            var parent = await db.Publications.FindAsync([parentId, culture], cancellationToken);
            if (parent is null)
                return (path, EditorialOutcome.Because(
                    RefusalCode.ParentNotPublished, "The page above it is not published in this language. Publish that page first."));
            path = RoutePath.Parse(parent.Path).Append(UrlSegment.Parse(segment));
        }

        if (ReservedSegments.Hold(path))
            return (path, EditorialOutcome.Because(RefusalCode.AddressTaken, ReservedSegments.ReasonAgainst(segment)));
        if (path.Value.Length > RoutePath.MaxLength)
            return (path, EditorialOutcome.Because(RefusalCode.AddressTaken, "Its address would be too long. Shorten its name or move it up."));
        // In any culture: a page that is named like a culture would stand where the pages of that culture begin.
        var isTaken = await db.Publications.AnyAsync(
            p => p.Path == path.Value && !(p.DocumentId == documentId && p.Culture == culture), cancellationToken);
        return (path, isTaken
            ? EditorialOutcome.Because(RefusalCode.AddressTaken, $"Another page is published at {path}. Give one of them another name.")
            : null);
    }
}
