namespace Partnership.Delivery.Keys;

/// <summary>Knows the keys that programs show to the Delivery API.</summary>
public interface IDeliveryKeys
{
    /// <summary>The key that was presented, or null when it is unknown, revoked or expired. Never touches a database.</summary>
    DeliveryKey? Find(string presented);
}
