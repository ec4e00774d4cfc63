namespace Partnership.Search.Facets;

/// <summary>The names of facets in addresses and answers.</summary>
public static class FacetKeys
{
    /// <summary>What kind of document it is: the alias of its type.</summary>
    public const string Type = "type";

    /// <summary>What a review is about: the last part of the theme's address.</summary>
    public const string Theme = "theme";

    /// <summary>Whose work a review looked at: the last part of the address of the kind of organisation.</summary>
    public const string Agency = "agency";

    /// <summary>The type of review.</summary>
    public const string ReviewType = "reviewType";

    /// <summary>The year in which it came out, in four digits.</summary>
    public const string Year = "year";

    /// <summary>The kind of harm.</summary>
    public const string HarmType = "harmType";

    /// <summary>The age of the child.</summary>
    public const string AgeBand = "ageBand";

    /// <summary>All of them, in the order in which people read them.</summary>
    public static IReadOnlyList<string> All { get; } = [Type, ReviewType, Theme, Agency, HarmType, AgeBand, Year];
}
