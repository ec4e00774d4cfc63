namespace Partnership.Demonstration.Press.Sources;

/// <summary>What a source is printed as; the end of its name says which.</summary>
internal enum ReportKind
{
    /// <summary>Two pages for practitioners.</summary>
    Briefing,

    /// <summary>A report of some pages: a title block above the text.</summary>
    ShortReport,

    /// <summary>A report with a cover, contents and a new page for each chapter.</summary>
    LongReport,
}
