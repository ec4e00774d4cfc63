using Microsoft.Extensions.Options;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Clock;
using Partnership.Web.Desk.Clock;
using Partnership.Web.Site;

namespace Partnership.Web.Desk;

/// <summary>The calendar that the rules of publication ask.</summary>
internal static class PublicationCalendars
{
    private const string Unreadable = "The list of bank holidays can't be read. Tell the person who looks after this site.";

    public static PublicationCalendar Of(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<StatutoryClockOptions>>().Value;
        return new PublicationCalendar
        {
            DayOf = moment => LondonTime.DayOf(new DateTimeOffset(moment, TimeSpan.Zero)),
            // The bank holidays are read at the first question: the site starts without them, and one file that is broken stops nothing else.
            FirstDayAfterNotice = told => ClockHost.Clock(services)?.EarliestPublication(told) ?? new WorkingDayAnswer<DateOnly>.Unknown(Unreadable),
            PublicUntil = first => StatutoryClock.LastPublicDay(first, options),
        };
    }
}
