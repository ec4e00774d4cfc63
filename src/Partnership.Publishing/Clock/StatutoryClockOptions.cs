using System.ComponentModel.DataAnnotations;

namespace Partnership.Publishing.Clock;

/// <summary>
/// The lengths of the statutory clock (<c>Clock:*</c>). They come from national guidance, which changes: check it
/// before you change one.
/// </summary>
public sealed class StatutoryClockOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Clock";

    /// <summary>How long the partnership has to tell the national Panel of a serious incident, from the day of the incident.</summary>
    /// <value>Working days, from 1 to 60. The default is 5.</value>
    [Range(1, 60)]
    public int NotifyPanelWorkingDays { get; set; } = 5;

    /// <summary>How long the rapid review may take, from the day on which the Panel was told.</summary>
    /// <value>Working days, from 1 to 120. The default is 15.</value>
    [Range(1, 120)]
    public int RapidReviewWorkingDays { get; set; } = 15;

    /// <summary>How soon a review should be published, from the day on which it began. A later one needs a reason.</summary>
    /// <value>Calendar months, from 1 to 60. The default is 6.</value>
    [Range(1, 60)]
    public int PublishMonths { get; set; } = 6;

    /// <summary>
    /// How long the Panel and the Secretary of State must have had the report before it is published. Publication is allowed on
    /// the last of these days; for as many clear days in between, set one more.
    /// </summary>
    /// <value>Working days, from 1 to 60. The default is 7.</value>
    [Range(1, 60)]
    public int NoticeWorkingDays { get; set; } = 7;

    /// <summary>How long a published review must stay public.</summary>
    /// <value>Calendar months, from 1 to 600. The default is 12.</value>
    [Range(1, 600)]
    public int StayPublicMonths { get; set; } = 12;

    /// <summary>How long before its last day a length in working days is called due soon.</summary>
    /// <value>Calendar days, from 0 to 30. The default is 3.</value>
    [Range(0, 30)]
    public int DueSoonDays { get; set; } = 3;

    /// <summary>How long before its last day a length in months is called due soon.</summary>
    /// <value>Calendar days, from 0 to 180. The default is 28.</value>
    [Range(0, 180)]
    public int DueSoonDaysOfMonths { get; set; } = 28;
}
