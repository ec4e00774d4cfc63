namespace Partnership.Web.Desk.Media;

/// <summary>What came of one file of an upload.</summary>
/// <param name="Name">The name as it came.</param>
/// <param name="Id">The file in the library, or null when it was refused.</param>
/// <param name="Problem">Why it was refused, or null.</param>
public sealed record UploadedFile(string Name, Guid? Id, string? Problem);
