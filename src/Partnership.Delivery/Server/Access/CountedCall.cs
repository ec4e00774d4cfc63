namespace Partnership.Delivery.Server.Access;

/// <summary>A request whose caller is known and was counted already, so that neither is done twice.</summary>
/// <param name="Address">What it asks for.</param>
/// <param name="Permission">What the caller may have.</param>
internal sealed record CountedCall(DeliveryAddress Address, Permission Permission);
