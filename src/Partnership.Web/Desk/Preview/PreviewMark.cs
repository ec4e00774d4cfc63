namespace Partnership.Web.Desk.Preview;

/// <summary>What a page says when it is a preview. A public page has none.</summary>
internal sealed record PreviewMark
{
    /// <summary>Whether a page of the desk around it says what it is, so that it shows nothing but itself; its links open apart.</summary>
    public bool IsFramed { get; init; }

    /// <summary>What it is, in a few words.</summary>
    public string Heading { get; init; } = "";

    /// <summary>What the reader must know of it.</summary>
    public string Text { get; init; } = "";

    /// <summary>The way back to the desk; null for those who have none.</summary>
    public string? BackUrl { get; init; }

    /// <summary>The previewed page of the document itself.</summary>
    public required string PageUrl { get; init; }

    /// <summary>The previewed report of a review as a web page.</summary>
    public required string ReportUrl { get; init; }
}
