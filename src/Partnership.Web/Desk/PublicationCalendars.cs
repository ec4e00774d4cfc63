using Partnership.Editorial.Workflow;
using Partnership.Web.Site;

namespace Partnership.Web.Desk;

/// <summary>The calendar that the rules of publication ask.</summary>
internal static class PublicationCalendars
{
    public static PublicationCalendar Of(IServiceProvider services) => new()
    {
        DayOf = moment => LondonTime.DayOf(new DateTimeOffset(moment, TimeSpan.Zero)),
        FirstDayAfterNotice = told => told,
        PublicUntil = first => first.AddYears(1),
    };
}
