namespace Partnership.Delivery.Keys;

/// <summary>The keys with which programs read the Delivery API. They are made on the desk.</summary>
public interface IDeliveryKeys
{
    /// <summary>The key that was presented. Never touches a database.</summary>
    /// <param name="presented">What the caller sent, as it was sent.</param>
    /// <returns>Null when it is unknown, revoked or expired.</returns>
    DeliveryKey? Find(string presented);
}
