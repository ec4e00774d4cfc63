namespace Partnership.Delivery.Keys;

/// <summary>Knows no key: for a site without a desk, where none can be made.</summary>
public sealed class NoKeys : IDeliveryKeys
{
    /// <inheritdoc />
    public DeliveryKey? Find(string presented) => null;
}
