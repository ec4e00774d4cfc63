using Partnership.Publishing.Clock;

namespace Partnership.Web.Desk.Clock;

/// <summary>How a deadline stands, in a word or two.</summary>
internal static class ClockTags
{
    /// <summary>The words.</summary>
    public static string Of(ClockDeadline deadline) => deadline.State switch
    {
        ClockState.Overdue => "Overdue",
        ClockState.DueSoon when deadline.Kind == ClockDeadlineKind.PublicUntil => "Ends soon",
        ClockState.DueSoon => "Due soon",
        ClockState.DoneLate => "Done late",
        ClockState.Done => "Done",
        ClockState.Ahead => "There is time",
        _ => "Not known yet",
    };

    /// <summary>The class that colours them.</summary>
    public static string ClassOf(ClockDeadline deadline) => deadline.State switch
    {
        ClockState.Overdue => "board__late",
        ClockState.DueSoon or ClockState.DoneLate => "board__soon",
        ClockState.Done => "board__done",
        _ => "board__plain",
    };
}
