using System.Globalization;
using Microsoft.AspNetCore.Http;
using Partnership.Delivery.Server.Answers;
using Partnership.Delivery.Server.Selection;

namespace Partnership.Delivery.Server.Querying;

/// <summary>Reads the parameters that several addresses share.</summary>
internal static class RequestValues
{
    /// <summary>The most ids that are looked up at once; more would not fit into an address that proxies let through.</summary>
    public const int MostIds = 200;

    /// <summary>The most filters or sorts of one request.</summary>
    private const int MostOptions = 20;
    private const int UsualTake = 10;

    /// <summary>How many entries are passed over, and how many come.</summary>
    public static Reading<(int Skip, int Take)> Paging(IQueryCollection query)
    {
        if (Number(query, "skip", 0).IsRefused(out var refusal, out var skip) || Number(query, "take", UsualTake).IsRefused(out refusal, out var take))
            return refusal;
        return Reading.Of((skip, take));
    }

    /// <summary>What of a document is handed out.</summary>
    public static Reading<Shape> ShapeOf(IQueryCollection query)
    {
        if (!SelectionParser.TryParse(query["expand"].ToString(), out var expand))
            return NotASelection("expand");
        if (!SelectionParser.TryParse(query["fields"].ToString(), out var fields))
            return NotASelection("fields");
        return Reading.Of(new Shape(query.ContainsKey("expand") ? expand : null, query.ContainsKey("fields") ? fields : null));
    }

    /// <summary>The ids that are named, in their order.</summary>
    public static Reading<IReadOnlyList<Guid>> Ids(IQueryCollection query)
    {
        var texts = query["id"];
        if (texts.Count > MostIds)
            return Problems.Parameter("id", string.Create(CultureInfo.InvariantCulture, $"At most {MostIds} ids can be asked for at once."));
        var ids = new List<Guid>(texts.Count);
        foreach (var text in texts)
        {
            if (!Guid.TryParse(text, out var id))
                return Problems.Parameter("id", $"The value '{text}' is not valid.");
            ids.Add(id);
        }

        return Reading.Of<IReadOnlyList<Guid>>(ids);
    }

    /// <summary>The values of an option that may come several times.</summary>
    public static Reading<IReadOnlyList<string>> Options(IQueryCollection query, string name)
    {
        var texts = query[name];
        if (texts.Count > MostOptions)
            return Problems.Parameter(name, string.Create(CultureInfo.InvariantCulture, $"At most {MostOptions} of them can be given at once."));
        return Reading.Of<IReadOnlyList<string>>([.. texts.Where(t => !string.IsNullOrEmpty(t)).Select(t => t ?? "")]);
    }

    private static Reading<int> Number(IQueryCollection query, string name, int usual)
    {
        var text = query[name].ToString();
        if (text.Length == 0)
            return Reading.Of(usual);
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return Problems.Parameter(name, $"The value '{text}' is not valid.");
        return number < 0 ? Problems.Parameter(name, $"The value '{text}' is not valid: it must not be negative.") : Reading.Of(number);
    }

    private static DeliveryAnswer NotASelection(string name) => Problems.Option(
        "Selection not valid", $"The value of '{name}' could not be read. It is written as properties[alias,other[properties[$all]]], without spaces and at most eight levels deep");
}

/// <summary>What of a document is handed out.</summary>
/// <param name="Expand">Which picked documents come with their values; null for none.</param>
/// <param name="Fields">Which values come; null for all.</param>
internal sealed record Shape(PropertySelection? Expand, PropertySelection? Fields)
{
    /// <summary>Whether nothing special is asked for, so that what was written once will do.</summary>
    public bool IsUsual => Expand is null && Fields is null;
}
