namespace Partnership.Documents.Reports.Docx;

/// <summary>What all parts of a Word document have in common while it is read.</summary>
internal sealed record WordContext(WordStyles Styles, WordNumbering Numbering, WordPages Pages, WordNotes Notes, CancellationToken CancellationToken);
