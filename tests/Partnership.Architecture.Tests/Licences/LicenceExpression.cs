namespace Partnership.Architecture.Tests.Licences;

/// <summary>SPDX expressions: <c>MIT</c>, <c>(MIT OR CC0-1.0) AND Zlib</c>. An <c>AND</c> binds more closely than an <c>OR</c>.</summary>
internal sealed class LicenceExpression
{
    private readonly Queue<string> words;
    private readonly IReadOnlySet<string> allowed;
    private bool isBroken;

    private LicenceExpression(string expression, IReadOnlySet<string> allowed)
    {
        words = new Queue<string>(expression.Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        this.allowed = allowed;
    }

    /// <summary>Whether what an expression offers can be taken with the allowed licences alone. What can't be read is not allowed.</summary>
    public static bool IsAllowed(string expression, IReadOnlySet<string> allowed)
    {
        var reading = new LicenceExpression(expression, allowed);
        return reading.Either() && reading.words.Count == 0 && !reading.isBroken;
    }

    private bool Either()
    {
        var good = Both();
        while (Takes("OR"))
            good = Both() || good;
        return good;
    }

    private bool Both()
    {
        var good = One();
        while (Takes("AND"))
            good = One() && good;
        return good;
    }

    private bool One()
    {
        if (Takes("("))
        {
            var inside = Either();
            isBroken |= !Takes(")");
            return inside;
        }

        isBroken |= !words.TryDequeue(out var name) || name is ")" or "AND" or "OR" or "WITH";
        // A licence with an exception to it (WITH) is a licence of its own, which nobody has looked at.
        return name is not null && !(words.TryPeek(out var next) && next == "WITH") && allowed.Contains(name);
    }

    private bool Takes(string word)
    {
        if (!words.TryPeek(out var next) || next != word)
            return false;
        words.Dequeue();
        return true;
    }
}
