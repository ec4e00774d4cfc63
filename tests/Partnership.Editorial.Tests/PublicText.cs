using System.Globalization;
using System.Text;
using Partnership.Content.Routing;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;

namespace Partnership.Editorial.Tests;

/// <summary>Everything that the public can learn, as one text: equal texts mean equal sites.</summary>
internal static class PublicText
{
    internal static string Of(PublishedSet published)
    {
        var text = new StringBuilder();
        foreach (var document in published.Documents.Values.OrderBy(d => d.Id))
        {
            text.Append(Invariant($"{document.Id} {document.ParentId} {document.SortOrder} {document.ContentType} {document.CreateDate:O}\n"));
            foreach (var v in document.Versions)
                text.Append(Invariant($"  {v.Culture} {v.Name} {v.Segment} {v.FirstPublished:O} {v.UpdateDate:O} {v.Withdrawal} {PropertyJson.Write(v.Properties)}\n"));
            text.AppendJoin('\n', document.FormerPaths.Select(f => Invariant($"  former {f.Culture} {f.Path} {f.LeftAt:O}")));
            text.AppendJoin('\n', document.ErasedPaths.Select(e => $"  erased {e.Hex}"));
            text.AppendJoin('\n', document.Media.Select(m => $"  file {m}"));
        }

        return text.ToString();
    }

    /// <param name="snapshot">What the public sees.</param>
    /// <param name="addresses">Every address that ever was.</param>
    internal static string Of(Snapshot snapshot, IEnumerable<RoutePath> addresses)
    {
        var text = new StringBuilder().Append(Invariant($"{snapshot.Sequence}\n"));
        foreach (var culture in snapshot.AllCultures)
        {
            text.Append(culture.Culture).Append('\n');
            foreach (var i in culture.Items)
                text.Append(Invariant(
                    $"  {i.Level} {i.Id} {i.ParentId} {i.ContentType} {i.Path} {i.Name} {i.SortOrder} {i.CreateDate:O} {i.UpdateDate:O} {i.FirstPublished:O} {i.Withdrawal} {PropertyJson.Write(i.Properties)}\n"));
        }

        foreach (var medium in snapshot.Media.OrderBy(m => m.Id))
            text.Append(CultureInfo.InvariantCulture, $"  file {medium}\n");
        foreach (var address in addresses)
            text.Append(CultureInfo.InvariantCulture, $"  {address} {Answer(snapshot.Match(address))}\n");
        return text.ToString();
    }

    private static string Answer(RouteMatch match) => match switch
    {
        RouteMatch.Page page => $"page {page.Site.Culture} {page.Item.Id}",
        RouteMatch.Moved moved => $"moved {moved.Path}#{moved.Fragment}",
        _ => match.GetType().Name,
    };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
