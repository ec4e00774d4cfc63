using Microsoft.AspNetCore.Identity;

namespace Partnership.Editorial.People.Passwords;

/// <summary>What a password must be: long, and not what anyone would guess. Nothing is asked about kinds of characters.</summary>
internal sealed class PasswordRules(OrganisationWords organisation) : IPasswordValidator<DeskUser>
{
    public const int Shortest = 12;
    public const int Longest = 256;

    private const int ShortestWord = 4;

    public Task<IdentityResult> ValidateAsync(UserManager<DeskUser> manager, DeskUser user, string? password) =>
        Task.FromResult(Check(user.DisplayName, user.Email ?? "", password ?? "") is { } problem
            ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = problem })
            : IdentityResult.Success);

    /// <summary>What is wrong with a password, in words for the person; null when nothing is.</summary>
    public string? Check(string name, string email, string password) => password switch
    {
        { Length: < Shortest } => $"Your password must have {Shortest} characters or more.",
        { Length: > Longest } => $"Your password may have at most {Longest} characters.",
        _ when Contains(password, Words(name).Concat(Words(email))) => "Your password must not have your name or email address in it.",
        _ when Contains(password, organisation.Words) => "Your password must not have the name of the partnership or the site in it.",
        _ when CommonPasswords.Covers(password) => "Your password is too easy to guess. Try three or four words that have nothing to do with each other.",
        _ => null,
    };

    private static bool Contains(string password, IEnumerable<string> words)
    {
        var simple = PasswordText.Simplify(password);
        return words.Where(w => w.Length >= ShortestWord).Any(w => simple.Contains(PasswordText.Simplify(w), StringComparison.Ordinal));
    }

    private static IEnumerable<string> Words(string text) =>
        text.Split([' ', '.', '@', '-', '_', '\'', '+', '’'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= ShortestWord && w.Any(char.IsLetter));
}
