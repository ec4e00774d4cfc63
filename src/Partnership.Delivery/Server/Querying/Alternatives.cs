namespace Partnership.Delivery.Server.Querying;

/// <summary>Values of a filter, of which one must fit, or none when they stand behind an exclamation mark.</summary>
internal sealed class Alternatives
{
    private readonly string[] values;
    private readonly bool isExcluding;

    private Alternatives(string[] values, bool isExcluding)
    {
        this.values = values;
        this.isExcluding = isExcluding;
    }

    /// <summary>Reads <c>a,b</c> or <c>!a,b</c>; null when there is no value.</summary>
    public static Alternatives? Parse(string text)
    {
        var isExcluding = text.StartsWith('!');
        var values = (isExcluding ? text[1..] : text).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return values.Length == 0 ? null : new Alternatives(values, isExcluding);
    }

    /// <summary>Whether the filter lets something through of which a question is asked for each value.</summary>
    public bool Let(Func<string, bool> fits) => values.Any(fits) != isExcluding;
}
