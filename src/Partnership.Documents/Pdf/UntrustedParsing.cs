namespace Partnership.Documents.Pdf;

/// <summary>Which exceptions mean "this file is bad" while a parser works on it.</summary>
internal static class UntrustedParsing
{
    /// <summary>
    /// PdfPig answers bad input with whatever its code ran into: its own exceptions, but also null references, bad casts,
    /// overflows and wrong indexes. Only a cancelled request and a computer in need are something else.
    /// </summary>
    internal static bool CanFailWith(Exception problem) =>
        problem is not (OperationCanceledException or OutOfMemoryException);
}
