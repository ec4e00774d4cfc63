using Partnership.Editorial.Workflow;

namespace Partnership.Editorial.Reminders;

/// <summary>What people are told of days that have come. The words travel by email: they say nothing of any document.</summary>
internal static class ReminderWords
{
    public static string Of(ReminderKind kind, int count) => (kind, count) switch
    {
        (ReminderKind.LookThrough, 1) => "A page is due to be looked through again.",
        (ReminderKind.LookThrough, _) => $"{count} pages are due to be looked through again.",
        (ReminderKind.Submission, 1) => "Something that waits to be checked is past its day.",
        (ReminderKind.Submission, _) => $"{count} things that wait to be checked are past their day.",
        (ReminderKind.DeadlineNear, 1) => "A deadline of a case review is near.",
        (ReminderKind.DeadlineNear, _) => $"{count} deadlines of case reviews are near.",
        (ReminderKind.DeadlinePassed, 1) => "A deadline of a case review has passed.",
        (ReminderKind.DeadlinePassed, _) => $"{count} deadlines of case reviews have passed.",
        (_, 1) => "An action on a recommendation is overdue.",
        _ => $"{count} actions on recommendations are overdue.",
    };

    public static string LinkTo(IReadOnlyList<DueDate> dates) => dates is [var only]
        ? WorkflowStep.LinkTo(only.DocumentId, only.Culture)
        : dates[0].Kind switch
        {
            ReminderKind.LookThrough => "/desk/lists/due",
            ReminderKind.Submission => "/desk/lists/waiting",
            ReminderKind.Action => "/desk/actions?overdue=true",
            _ => "/desk/actions/clock",
        };
}
