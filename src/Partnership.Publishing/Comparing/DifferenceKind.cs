namespace Partnership.Publishing.Comparing;

/// <summary>How a property or a block of the later version differs from the earlier.</summary>
public enum DifferenceKind
{
    /// <summary>Only the later version has it.</summary>
    Added,

    /// <summary>Only the earlier version has it.</summary>
    Removed,

    /// <summary>Both have it, and what it says differs.</summary>
    Changed,

    /// <summary>Both have it, and only its place, or the order of its entries, differs.</summary>
    Moved,
}
