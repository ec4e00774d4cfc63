namespace Partnership.Delivery.Server.Writing;

/// <summary>More was asked for than one answer may hold. It ends the writing, however deep that is.</summary>
internal sealed class AnswerTooLongException() : Exception("The answer would be longer than the Delivery API may answer.");
