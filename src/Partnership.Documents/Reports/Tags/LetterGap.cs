namespace Partnership.Documents.Reports.Tags;

/// <summary>What lies between two letters.</summary>
internal enum LetterGap
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A space.</summary>
    Space,

    /// <summary>The end of a line.</summary>
    Line,
}
