using Microsoft.Extensions.Options;
using Partnership.Editorial.Reminders;
using Partnership.Editorial.Store;
using Partnership.Web.Site;

namespace Partnership.Web.Desk.Boards;

/// <summary>Tells people once a day of days that have come: of pages, of what waits to be checked, of case reviews and of actions.</summary>
internal sealed partial class DateReminders(IServiceProvider services, IWorkTurn turn, IOptions<DeskOptions> options, TimeProvider clock, ILogger<DateReminders> logger)
    : SharedDeskWorker(turn, TimeSpan.FromMinutes(10), clock)
{
    // A site that starts in the day waits for the morning.
    private DateOnly last = MorningOf(clock, options.Value);

    protected override async Task WorkForAllAsync(CancellationToken cancellationToken)
    {
        var morning = MorningOf(Clock, options.Value);
        if (morning == last)
            return;
        var pages = services.GetRequiredService<HomeBoard>().DueToAnybody().Select(d => new PageToLookThrough(d.Item.Id, d.Item.Culture, d.ReviewedOn));
        var told = await services.GetRequiredService<RemindOfDates>().RunAsync([.. pages], cancellationToken);
        last = morning;
        if (told > 0)
            LogRun(told);
    }

    private static DateOnly MorningOf(TimeProvider clock, DeskOptions options) => LondonTime.DayOf(clock.GetUtcNow() - options.RemindAt);

    [LoggerMessage(LogLevel.Information, "People were told of {Told} days that have come.")]
    private partial void LogRun(int told);

    [LoggerMessage(LogLevel.Error, "People can't be told now of days that have come. It is tried again in ten minutes.")]
    protected override partial void LogAway(Exception exception);
}
