namespace Partnership.Editorial.Webhooks;

/// <summary>What an address must be like to be told anything.</summary>
internal static class WebhookAddress
{
    /// <summary>What is wrong with an address, in words for who typed it; null when nothing is. It may look the name up, so it waits for the network.</summary>
    public static async Task<string?> ReasonAgainstAsync(string text, IWebhookTargets targets, CancellationToken cancellationToken)
    {
        if (text.Length == 0)
            return "Give the address that is to be told.";
        if (text.Length > Webhook.AddressMaxLength)
            return $"The address may have at most {Webhook.AddressMaxLength:N0} characters.";
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address))
            return "The address must be a whole one, like https://partner.example/hooks.";
        return address.Fragment.Length > 0 ? "The address must not have a # in it." : await targets.WhyNotAsync(address, cancellationToken);
    }
}
