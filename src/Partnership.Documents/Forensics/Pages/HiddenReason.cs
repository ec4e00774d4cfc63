namespace Partnership.Documents.Forensics.Pages;

/// <summary>Why a reader doesn't see a letter that can be copied.</summary>
internal enum HiddenReason
{
    /// <summary>It is on a layer that is switched off.</summary>
    Layer,

    /// <summary>It is beside the page.</summary>
    Outside,

    /// <summary>A shape, a picture or a mark was painted over it.</summary>
    Covered,

    /// <summary>It is set in a mode that paints nothing.</summary>
    Unpainted,

    /// <summary>It can be seen through entirely.</summary>
    Transparent,

    /// <summary>It is smaller than anybody can read.</summary>
    Tiny,

    /// <summary>It is cut away.</summary>
    Clipped,

    /// <summary>It has the colour of its ground.</summary>
    SameColour,
}
