namespace Partnership.Documents.PageTexts;

/// <summary>What stands between two lines once they are one.</summary>
internal enum Joint
{
    /// <summary>A space: they are two words.</summary>
    Space,

    /// <summary>The hyphen that ends the first: "multi-agency".</summary>
    Hyphen,

    /// <summary>Nothing: the hyphen was the printer's.</summary>
    Nothing,
}
