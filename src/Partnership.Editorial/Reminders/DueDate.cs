namespace Partnership.Editorial.Reminders;

/// <summary>What people are told of a day.</summary>
internal enum ReminderKind
{
    /// <summary>A public page is due to be looked through again.</summary>
    LookThrough,

    /// <summary>The day by which a submission should have been dealt with has passed.</summary>
    Submission,

    /// <summary>A statutory deadline is near.</summary>
    DeadlineNear,

    /// <summary>A statutory deadline has passed.</summary>
    DeadlinePassed,

    /// <summary>The day of an action on a recommendation has passed.</summary>
    Action,
}

/// <summary>A day of a document that has come.</summary>
/// <param name="Kind">What people are told.</param>
/// <param name="About">What the day is about, as a code that is stored.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Culture">The culture.</param>
/// <param name="Day">The day, in London.</param>
internal sealed record DueDate(ReminderKind Kind, string About, Guid DocumentId, string Culture, DateOnly Day);

/// <summary>A public page that is due to be looked through again.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Culture">The culture.</param>
/// <param name="ReviewedOn">When somebody last looked through it, or null.</param>
public sealed record PageToLookThrough(Guid DocumentId, string Culture, DateOnly? ReviewedOn);
