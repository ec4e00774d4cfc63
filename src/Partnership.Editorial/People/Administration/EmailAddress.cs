using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Partnership.Editorial.People.Administration;

/// <summary>An email address that a person of the desk can have. Plain letters only: an address that looks like another one is a way in.</summary>
public readonly partial record struct EmailAddress
{
    private EmailAddress(string value) => Value = value;

    /// <summary>The address as it was given.</summary>
    public string Value { get; }

    /// <summary>Reads an address; spaces around it are nothing.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out EmailAddress address)
    {
        var trimmed = text?.Trim(' ') ?? "";
        var isOne = trimmed.Length <= DeskUser.EmailMaxLength && Shape().IsMatch(trimmed);
        address = new EmailAddress(isOne ? trimmed : "");
        return isOne;
    }

    /// <inheritdoc />
    public override string ToString() => Value;

    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}

/// <summary>The name that others read beside what a person does.</summary>
internal static class PersonName
{
    /// <summary>What is wrong with a name, in words for the person who typed it; null when nothing is.</summary>
    public static string? Check(string name) => name switch
    {
        "" => "Enter a name.",
        { Length: > DeskUser.DisplayNameMaxLength } => $"A name may have at most {DeskUser.DisplayNameMaxLength} characters.",
        _ when name.Any(char.IsControl) => "A name is one line of text.",
        _ when !name.Any(char.IsLetter) => "A name needs a letter.",
        _ => null,
    };

    /// <summary>A name without spaces around it or two in a row.</summary>
    public static string Tidy(string? name) => string.Join(' ', (name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
