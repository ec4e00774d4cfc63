namespace Partnership.Content.Items;

/// <summary>Names of cultures, as IETF language tags.</summary>
public static class Cultures
{
    /// <summary>The culture that every document has first, and whose addresses have no prefix.</summary>
    public const string Default = "en-GB";
}
