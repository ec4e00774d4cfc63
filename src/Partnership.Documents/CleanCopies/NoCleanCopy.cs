namespace Partnership.Documents.CleanCopies;

/// <summary>A file of which no clean copy can be made that is surely the same.</summary>
/// <param name="Message">Why, and what to do instead, in words for the editor who sent the file.</param>
public sealed record NoCleanCopy(string Message) : CleanCopyOutcome;
