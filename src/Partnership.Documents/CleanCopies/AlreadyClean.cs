namespace Partnership.Documents.CleanCopies;

/// <summary>A file that carries nothing which a copy would leave out.</summary>
public sealed record AlreadyClean : CleanCopyOutcome;
