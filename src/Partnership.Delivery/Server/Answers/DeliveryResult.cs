namespace Partnership.Delivery.Server.Answers;

/// <summary>What a request comes to: an answer that may be kept, or another.</summary>
/// <param name="Found">What was found.</param>
/// <param name="Other">Every other answer; null when something was found.</param>
internal readonly record struct DeliveryResult(KeptAnswer? Found, DeliveryAnswer? Other);
