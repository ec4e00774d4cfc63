using Microsoft.Extensions.Options;
using Partnership.Editorial.Clock;
using Partnership.Publishing.Clock;

namespace Partnership.Web.Desk.Clock;

/// <summary>Puts the statutory clock together.</summary>
internal static partial class ClockHost
{
    public static void AddStatutoryClock(this IServiceCollection services, string seedPath)
    {
        services.AddOptions<StatutoryClockOptions>().BindConfiguration(StatutoryClockOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(_ => BankHolidayFile.Read(seedPath));
        services.AddSingleton(s => new StatutoryClock(s.GetRequiredService<IOptions<StatutoryClockOptions>>().Value, s.GetRequiredService<BankHolidayCalendar>()));
        services.AddSingleton<ClockSource>(s => () => Clock(s));
        services.AddSingleton(PublicationCalendars.Of);
    }

    /// <summary>The clock, or null while the list of bank holidays can't be read.</summary>
    /// <remarks>Asked for anew each time: once the file is mended, the clock goes on without a restart.</remarks>
    public static StatutoryClock? Clock(IServiceProvider services)
    {
        try
        {
            return services.GetRequiredService<StatutoryClock>();
        }
        catch (Exception exception) when (exception is BankHolidayFileException or IOException or UnauthorizedAccessException)
        {
            LogUnreadable(services.GetRequiredService<ILogger<StatutoryClock>>(), exception);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "The list of bank holidays can't be read. Nothing that needs a notice is published until it can.")]
    private static partial void LogUnreadable(ILogger logger, Exception exception);
}
