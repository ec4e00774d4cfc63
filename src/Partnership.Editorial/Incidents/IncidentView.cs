namespace Partnership.Editorial.Incidents;

/// <summary>A record of a takedown in a list: without what was seen.</summary>
/// <param name="Id">Its id.</param>
/// <param name="DocumentId">The document, which may be erased.</param>
/// <param name="DocumentName">The name that the document has now; null when it is erased.</param>
/// <param name="TakenDownBy">Who took it down.</param>
/// <param name="TakenDownAt">In UTC.</param>
/// <param name="ClosedAt">In UTC; null while it is open.</param>
public sealed record IncidentEntry(Guid Id, Guid DocumentId, string? DocumentName, string TakenDownBy, DateTime TakenDownAt, DateTime? ClosedAt);

/// <summary>A whole record of a takedown.</summary>
/// <param name="Entry">The record as lists have it.</param>
/// <param name="Reason">What the person saw.</param>
/// <param name="ClosedBy">Who closed it, or null.</param>
/// <param name="Conclusion">What was done about it, or null.</param>
/// <param name="IsErased">Whether the store has forgotten the document.</param>
/// <param name="IsBinned">Whether the document is in the bin.</param>
public sealed record IncidentView(IncidentEntry Entry, string Reason, string? ClosedBy, string? Conclusion, bool IsErased, bool IsBinned);
