using System.Collections.Immutable;
using System.Globalization;

namespace Partnership.Web.Desk.Tree;

/// <summary>Works out the order that somebody means who has typed numbers beside some entries of a list.</summary>
internal static class SortedList
{
    /// <summary>
    /// Puts every entry whose number is not its place any more at its number. Those that nobody has touched keep their order around them.
    /// </summary>
    /// <param name="order">The order in which the list was shown.</param>
    /// <param name="places">The numbers, from 1; entries without one were not touched.</param>
    public static ImmutableArray<Guid> Apply(IReadOnlyList<Guid> order, IReadOnlyDictionary<Guid, int> places)
    {
        var moved = order.Select((id, index) => (Id: id, Index: index, Place: places.GetValueOrDefault(id, index + 1)))
            .Where(e => e.Place != e.Index + 1).OrderBy(e => e.Place).ThenBy(e => e.Index).ToList();
        var rest = order.Except(moved.Select(m => m.Id)).ToList();
        foreach (var (id, _, place) in moved)
            rest.Insert(Math.Clamp(place - 1, 0, rest.Count), id);
        return [.. rest];
    }

    /// <summary>Moves one entry up or down by one place; at the end of the list it stays.</summary>
    /// <param name="order">The order.</param>
    /// <param name="step">The entry and the direction, as a button says it: <c>up:</c> or <c>down:</c> and the id.</param>
    public static ImmutableArray<Guid> Step(ImmutableArray<Guid> order, string? step)
    {
        if (step?.Split(':', 2) is not [var direction, var text] || !Guid.TryParse(text, out var id) || order.IndexOf(id) is not (>= 0 and var at))
            return order;
        var to = direction == "up" ? at - 1 : at + 1;
        return to < 0 || to >= order.Length ? order : order.RemoveAt(at).Insert(to, id);
    }

    /// <summary>Reads an order from a form.</summary>
    public static ImmutableArray<Guid> Read(string? text) =>
        [.. (text ?? "").Split(',').Select(t => Guid.TryParse(t, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)];

    /// <summary>Reads the numbers from a form.</summary>
    public static IReadOnlyDictionary<Guid, int> ReadPlaces(IFormCollection form)
    {
        var places = new Dictionary<Guid, int>();
        foreach (var (key, value) in form)
            if (key.StartsWith(PlaceField, StringComparison.Ordinal) && Guid.TryParse(key.AsSpan(PlaceField.Length), out var id)
                && int.TryParse(value.ToString().AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var place))
                places[id] = place;
        return places;
    }

    /// <summary>How the fields with the numbers begin.</summary>
    public const string PlaceField = "place_";
}
