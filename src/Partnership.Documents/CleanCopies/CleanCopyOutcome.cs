namespace Partnership.Documents.CleanCopies;

/// <summary>What came of making a clean copy of a PDF: a <see cref="CleanCopy"/>, <see cref="AlreadyClean"/> or <see cref="NoCleanCopy"/>, and nothing else.</summary>
public abstract record CleanCopyOutcome
{
    private protected CleanCopyOutcome()
    {
    }
}
