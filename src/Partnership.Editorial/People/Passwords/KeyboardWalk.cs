namespace Partnership.Editorial.People.Passwords;

/// <summary>Finds passwords that fingers write by walking along the keyboard, the alphabet or the numbers.</summary>
internal static class KeyboardWalk
{
    // Of words people write, about one step in six is to a neighbour; of walks nearly all are.
    private const double MostSteps = 0.7;

    private static readonly string[] Rows = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>Whether nearly every character follows from the one before it.</summary>
    public static bool Is(string password)
    {
        var text = password.ToLowerInvariant();
        var steps = text.Zip(text.Skip(1)).Count(pair => Follows(pair.First, pair.Second));
        return text.Length > 1 && steps >= MostSteps * (text.Length - 1);
    }

    private static bool Follows(char before, char after)
    {
        if (Math.Abs(before - after) <= 1 && char.IsLetterOrDigit(before))
            return true;
        var (from, to) = (PlaceOf(before), PlaceOf(after));
        return from is { } f && to is { } t && Math.Abs(f.Row - t.Row) <= 1 && Math.Abs(f.Column - t.Column) <= 1;
    }

    private static (int Row, int Column)? PlaceOf(char key)
    {
        for (var row = 0; row < Rows.Length; row++)
            if (Rows[row].IndexOf(key, StringComparison.Ordinal) is >= 0 and var column)
                return (row, column);
        return null;
    }
}
