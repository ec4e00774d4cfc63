using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Partnership.Editorial.People.Accounts;

namespace Partnership.Web.Desk.SignIn;

/// <summary>Seals texts with the keys of the site, which are files in the data directory and not in the database.</summary>
internal sealed class SecretKeeper(IDataProtectionProvider protection) : ISecretKeeper
{
    private const string Root = "Partnership.Desk";

    public string Seal(string purpose, string text) => protection.CreateProtector(Root, purpose).Protect(text);

    public string? Open(string purpose, string sealedText)
    {
        try
        {
            return protection.CreateProtector(Root, purpose).Unprotect(sealedText);
        }
        catch (CryptographicException)
        {
            return null; // forged, cut, or sealed with keys that are gone: all the same to who asks
        }
    }
}
