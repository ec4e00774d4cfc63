using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.People.Accounts;

/// <summary>
/// Identity's store over one transaction, which saves at its end. The keys of authenticator apps are sealed and recovery codes are
/// hashed: a copy of the database lets nobody in.
/// </summary>
internal sealed class DeskUserStore : UserOnlyStore<DeskUser, EditorialDbContext, Guid>
{
    private const string KeyPurpose = "authenticator-key";

    // Where Identity's own store keeps them.
    private const string StoreProvider = "[AspNetUserStore]";
    private const string CodesName = "RecoveryCodes";

    private readonly ISecretKeeper secrets;

    public DeskUserStore(EditorialDbContext context, ISecretKeeper secrets, IdentityErrorDescriber describer)
        : base(context, describer)
    {
        this.secrets = secrets;
        AutoSaveChanges = false;
    }

    // The person is one that this context has loaded, so it knows what has changed. Identity's own attaches it anew each time, which
    // makes the context forget what the row was like before the second change.
    public override Task<IdentityResult> UpdateAsync(DeskUser user, CancellationToken cancellationToken = default)
    {
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        return Task.FromResult(IdentityResult.Success);
    }

    public override Task SetAuthenticatorKeyAsync(DeskUser user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, secrets.Seal(KeyPurpose, key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(DeskUser user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } key ? secrets.Open(KeyPurpose, key) : null;

    public override Task ReplaceCodesAsync(DeskUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(c => Hash(user, c)), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(DeskUser user, string code, CancellationToken cancellationToken)
    {
        var left = (await GetTokenAsync(user, StoreProvider, CodesName, cancellationToken) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (!left.Remove(Hash(user, code)))
            return false;
        await base.ReplaceCodesAsync(user, left, cancellationToken);
        return true;
    }

    // The codes are random enough (47 bits) and last until they are used; a slow hash would be ten slow hashes for each try.
    private static string Hash(DeskUser user, string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{user.Id:N}:{code}")));
}
