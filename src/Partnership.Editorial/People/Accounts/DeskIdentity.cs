using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Partnership.Editorial.People.Passwords;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.People.Accounts;

/// <summary>
/// ASP.NET Core Identity inside the transactions of the store: what it changes is saved together with the line in the audit trail, or
/// not at all. Passwords are hashed outside of them, because that takes long on purpose and writers wait for each other.
/// </summary>
internal sealed class DeskIdentity(
    IPasswordHasher<DeskUser> hasher,
    PasswordRules rules,
    LinkTokens links,
    ISecretKeeper secrets,
    IServiceProvider services,
    ILogger<UserManager<DeskUser>> logger) : IDisposable
{
    // More at once would only make all of them slower, and the public site with them.
    private readonly SemaphoreSlim hashing = new(Math.Max(1, Environment.ProcessorCount / 2));

    private readonly IOptions<IdentityOptions> options = Options.Create(Configure(links));

    private static readonly UpperInvariantLookupNormalizer Normalizer = new();

    private readonly Lazy<string> nobodysHash = new(() => hasher.HashPassword(Nobody(), Guid.NewGuid().ToString()));

    /// <summary>Identity's manager over one context. It saves nothing by itself.</summary>
    public UserManager<DeskUser> Over(EditorialDbContext db)
    {
        var describer = new IdentityErrorDescriber();
        return new UserManager<DeskUser>(
            StoreOver(db), options, hasher, [new UserValidator<DeskUser>(describer)], [rules], Normalizer, describer, services, logger);
    }

    /// <summary>Identity's store over one context, for what the manager does not let through.</summary>
    public DeskUserStore StoreOver(EditorialDbContext db) => new(db, secrets, new IdentityErrorDescriber());

    /// <summary>The key that a person is found by.</summary>
    public static string Normalize(string email) => Normalizer.NormalizeEmail(email) ?? "";

    /// <summary>Hashes a password for a person.</summary>
    public async Task<string> HashAsync(DeskUser user, string password, CancellationToken cancellationToken)
    {
        await hashing.WaitAsync(cancellationToken);
        try
        {
            return hasher.HashPassword(user, password);
        }
        finally
        {
            hashing.Release();
        }
    }

    /// <summary>
    /// Compares a password with that of a person. Without a person, or with one who has no password, as much work is done: how long
    /// the answer takes tells nobody whether there is an account.
    /// </summary>
    public async Task<PasswordVerificationResult> VerifyAsync(DeskUser? user, string password, CancellationToken cancellationToken)
    {
        await hashing.WaitAsync(cancellationToken);
        try
        {
            var nobodys = nobodysHash.Value;
            var cut = password.Length > PasswordRules.Longest ? password[..PasswordRules.Longest] : password;
            var found = hasher.VerifyHashedPassword(user ?? Nobody(), user?.PasswordHash ?? nobodys, cut);
            return user?.PasswordHash is null || cut.Length < password.Length ? PasswordVerificationResult.Failed : found;
        }
        finally
        {
            hashing.Release();
        }
    }

    /// <summary>What is wrong with a password for a person, or null.</summary>
    public string? CheckPassword(string name, string email, string password) => rules.Check(name, email, password);

    /// <summary>The person with an email address, or null.</summary>
    public static Task<DeskUser?> FindAsync(EditorialDbContext db, string email, CancellationToken cancellationToken)
    {
        var key = Normalize(email);
        return db.Users.FirstOrDefaultAsync(u => u.NormalizedEmail == key, cancellationToken);
    }

    public void Dispose() => hashing.Dispose();

    private static DeskUser Nobody() => new() { DisplayName = "" };

    private static IdentityOptions Configure(LinkTokens links)
    {
        var options = new IdentityOptions();
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = ""; // it is the email address, which is checked by itself
        options.Tokens.ProviderMap[LinkTokens.Provider] = new TokenProviderDescriptor(typeof(LinkTokens)) { ProviderInstance = links };
        return options;
    }
}
