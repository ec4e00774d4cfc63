namespace Partnership.Editorial.Webhooks;

/// <summary>Says which addresses webhooks may be sent to.</summary>
public interface IWebhookTargets
{
    /// <summary>What is wrong with an address, in words for who typed it; null when nothing is.</summary>
    Task<string?> WhyNotAsync(Uri address, CancellationToken cancellationToken);
}
