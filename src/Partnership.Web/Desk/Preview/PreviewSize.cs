namespace Partnership.Web.Desk.Preview;

/// <summary>How wide a preview is shown.</summary>
public enum PreviewSize
{
    /// <summary>A phone as many people have it: 375 pixels.</summary>
    Phone,

    /// <summary>The smallest phone that the site is made for: 320 pixels.</summary>
    Small,

    /// <summary>A computer: as wide as there is room, and 1,024 pixels at least.</summary>
    Desktop,
}
