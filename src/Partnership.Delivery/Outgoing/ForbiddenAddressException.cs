namespace Partnership.Delivery.Outgoing;

/// <summary>A connection was refused before it was opened, because it would lead to an address that is not public.</summary>
public sealed class ForbiddenAddressException(string message) : IOException(message);
