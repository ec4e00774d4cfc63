namespace Partnership.Demonstration.Press;

/// <summary>The press cannot go on; the message is the one line that its user sees.</summary>
internal sealed class PressException(string message) : Exception(message);
