using System.Buffers.Text;
using System.Security.Cryptography;
using Partnership.Editorial.People.Accounts;

namespace Partnership.Editorial.Webhooks;

/// <summary>The secret with which a receiver knows that a webhook is ours: 256 random bits, kept sealed.</summary>
internal static class WebhookSecret
{
    private const string Prefix = "whs_";
    private const int Bytes = 32;

    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string Seal(ISecretKeeper keeper, Guid webhookId, string secret) => keeper.Seal(PurposeOf(webhookId), secret);

    public static string? Open(ISecretKeeper keeper, Guid webhookId, string sealedSecret) => keeper.Open(PurposeOf(webhookId), sealedSecret);

    // Of one webhook alone: a row that was put in the place of another can't be opened.
    private static string PurposeOf(Guid webhookId) => $"webhook {webhookId:N}";
}
