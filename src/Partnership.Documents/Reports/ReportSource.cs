namespace Partnership.Documents.Reports;

/// <summary>Where the parts of a report were known from. The names are stable: they are stored.</summary>
public enum ReportSource
{
    /// <summary>The tags of a PDF, which say what is what.</summary>
    Tags,

    /// <summary>The look of a PDF's pages: a good guess that wants checking.</summary>
    Layout,

    /// <summary>The styles of a Word document.</summary>
    Word,
}
