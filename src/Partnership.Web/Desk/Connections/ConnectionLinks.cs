using System.Globalization;

namespace Partnership.Web.Desk.Connections;

/// <summary>The addresses of the pages about keys of the API and webhooks.</summary>
internal static class ConnectionLinks
{
    /// <summary>Every key and webhook.</summary>
    public const string Root = "/desk/connections";

    /// <summary>Where a key is made.</summary>
    public const string NewKey = Root + "/keys/new";

    /// <summary>Where a webhook is made.</summary>
    public const string NewWebhook = Root + "/webhooks/new";

    /// <summary>One key.</summary>
    public static string Key(Guid id) => $"{Root}/keys/{id}";

    /// <summary>Where a webhook is edited.</summary>
    public static string EditWebhook(Guid id) => $"{Root}/webhooks/{id}/edit";

    /// <summary>One webhook, with a page of its delivery log.</summary>
    public static string Webhook(Guid id, int page = 1) =>
        $"{Root}/webhooks/{id}{(page > 1 ? string.Create(CultureInfo.InvariantCulture, $"?number={page}") : "")}";
}
