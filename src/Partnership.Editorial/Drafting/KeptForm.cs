using Partnership.Editorial.Workflow;

namespace Partnership.Editorial.Drafting;

/// <summary>What a person has in a form and has not saved yet.</summary>
/// <param name="BaseVersionId">The version that the form began with; null when the document had none.</param>
/// <param name="Form">The fields of the form as JSON.</param>
/// <param name="SavedAt">When it was kept, in UTC.</param>
public sealed record KeptForm(Guid? BaseVersionId, string Form, DateTime SavedAt);

/// <summary>Somebody else who has a document open.</summary>
/// <param name="UserId">The person.</param>
/// <param name="Name">Their name.</param>
/// <param name="SeenAt">When they last had it open, in UTC.</param>
/// <param name="HasChanges">Whether they have changes that they have not saved yet.</param>
public sealed record OtherEditor(Guid UserId, string Name, DateTime SeenAt, bool HasChanges);

/// <summary>What to keep.</summary>
public sealed record KeepFormOptions : OnDocumentOptions
{
    /// <summary>The longest form, in characters.</summary>
    public const int FormMaxLength = 8 * 1024 * 1024;

    /// <summary>The version that the form began with; null when the document had none.</summary>
    public required Guid? BaseVersionId { get; init; }

    /// <summary>The fields of the form as JSON.</summary>
    public required string Form { get; init; }
}
