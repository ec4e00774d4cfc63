using System.ComponentModel.DataAnnotations;
using Partnership.Editorial.Previews;

namespace Partnership.Web.Desk;

/// <summary>How people use the desk (<c>Desk:*</c>).</summary>
public sealed class DeskOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Desk";

    /// <summary>After how long without use a person is signed out.</summary>
    /// <value>From 5 minutes to 12 hours. The default is 30 minutes. What they were writing is kept.</value>
    [Range(typeof(TimeSpan), "00:05:00", "12:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>After how long a person must sign in again, however busy they are.</summary>
    /// <value>From 30 minutes to 7 days. The default is 12 hours.</value>
    [Range(typeof(TimeSpan), "00:30:00", "7.00:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan AbsoluteTimeout { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Words that no password may have in it, such as names of the organisation. The words of the site's address are added.</summary>
    /// <value>Those in the settings come on top of <c>safeguarding</c>, <c>partnership</c>, <c>windsor</c>, <c>maidenhead</c> and <c>rbwm</c>.</value>
    public IList<string> PasswordWords { get; } = ["safeguarding", "partnership", "windsor", "maidenhead", "rbwm"];

    /// <summary>How often the desk looks for releases whose time has come.</summary>
    /// <value>From 100 milliseconds to one minute. The default is one second.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan ReleaseInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often the desk looks for disclosure checks that wait.</summary>
    /// <value>From 100 milliseconds to one minute. The default is two seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan CheckInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>At which time of the day, in London, all that is public is checked again where lists or words have changed.</summary>
    /// <value>From midnight to 23:59. The default is 02:30.</value>
    [Range(typeof(TimeSpan), "00:00:00", "23:59:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan NightlyCheckAt { get; set; } = new(2, 30, 0);

    /// <summary>At which time of the day, in London, people are told of days that have come.</summary>
    /// <value>From midnight to 23:59. The default is 07:00.</value>
    [Range(typeof(TimeSpan), "00:00:00", "23:59:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan RemindAt { get; set; } = new(7, 0, 0);

    /// <summary>The longest that a link to a preview may work for somebody without an account.</summary>
    /// <value>Days, from 1 to 14. The default is 14.</value>
    [Range(1, SharePreview.MostDays)]
    public int PreviewLinkDays { get; set; } = SharePreview.MostDays;

    /// <summary>After how long a public page is due to be looked through again, from the day on which somebody last did.</summary>
    /// <value>Months, from 1 to 120. The default is 12.</value>
    [Range(1, 120)]
    public int ReviewAfterMonths { get; set; } = 12;
}
