using System.Collections.Immutable;
using System.Reflection;

namespace Partnership.Editorial.People.Passwords;

/// <summary>Knows the words that passwords are guessed from first.</summary>
internal static class CommonPasswords
{
    private const string Resource = "Partnership.Editorial.People.Passwords.common-passwords.txt";
    private const int ShortestPart = 3;
    private const int ShortestOfDigits = 20;

    /// <summary>
    /// Whether a password is nothing but one or two common words, however often and with whatever between them, words of the calendar, a
    /// walk over the keyboard, a repetition, or a short number.
    /// </summary>
    public static bool Covers(string password)
    {
        if (KeyboardWalk.Is(password) || PasswordText.Period(password).Length <= 4)
            return true;
        if (!password.Any(char.IsLetter))
            return password.Length < ShortestOfDigits;
        if (CalendarWords.Are(password))
            return true;
        var words = Read();
        var once = PasswordText.Period(password.ToLowerInvariant());
        return PasswordText.Cores(password).Concat(PasswordText.Cores(once)).Append(PasswordText.Words(password)).Select(PasswordText.Period).Any(core => IsMadeOf(core, words));
    }

    // Two words of the list have fewer bits than three that somebody picked at random, whatever stands around them.
    private static bool IsMadeOf(string text, HashSet<string> words)
    {
        if (words.Contains(text))
            return true;
        for (var at = ShortestPart; at <= text.Length - ShortestPart; at++)
            if (words.Contains(text[..at]) && words.Contains(text[at..]))
                return true;
        return false;
    }

    // Read when somebody chooses a password, which is seldom: kept, it would cost more than a megabyte for good.
    private static HashSet<string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource) ?? throw new InvalidOperationException("The list of common passwords is missing.");
        using var reader = new StreamReader(stream);
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
            if (!line.StartsWith('#'))
                words.Add(PasswordText.Simplify(line));
        return words;
    }
}

/// <summary>Words that stand for the organisation: no password may contain them. Whoever guesses knows where the desk is.</summary>
/// <param name="Words">The words, of at least four letters each.</param>
public sealed record OrganisationWords(ImmutableArray<string> Words);
