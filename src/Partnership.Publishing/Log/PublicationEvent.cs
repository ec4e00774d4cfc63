namespace Partnership.Publishing.Log;

/// <summary>What happened in public to a document. The numbers are stored: never change one.</summary>
public enum PublicationEvent
{
    /// <summary>A version became public.</summary>
    Published = 1,

    /// <summary>Its address or place changed.</summary>
    Moved = 2,

    /// <summary>It stays readable and is marked as withdrawn.</summary>
    MarkedWithdrawn = 3,

    /// <summary>It is public no more; its address says so.</summary>
    Removed = 4,

    /// <summary>It is public no more, and the store has forgotten what it said.</summary>
    Erased = 5,

    /// <summary>What is said about a file that it shows changed, such as the point of a picture that stays in sight. No word of it did.</summary>
    FileDescribed = 6,
}
