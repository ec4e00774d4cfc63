using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using Partnership.Editorial.People.Administration;
using Partnership.Editorial.Store;

namespace Partnership.Web.Desk.SignIn.FirstPerson;

/// <summary>Once the site is started, makes the first account if the settings name one, or offers a link on a developer's own machine.</summary>
internal sealed partial class FirstUserWorker(
    IServiceProvider services, IOptions<FirstUserOptions> options, IHostEnvironment environment, IHostApplicationLifetime lifetime, ILogger<FirstUserWorker> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (string.IsNullOrEmpty(options.Value.Email) && !environment.IsDevelopment())
            return;
        try
        {
            await StartedAsync(stoppingToken);
            var first = services.GetRequiredService<FirstUser>();
            if (!await first.IsNobodyThereAsync(stoppingToken))
                return;
            if (options.Value is { Email: { Length: > 0 } email, Password: { } password, Name: var name })
                Say(await first.CreateAsync(email, name, password, stoppingToken));
            else
                Offer();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops.
        }
    }

    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
    }

    private void Say(EditorialOutcome outcome)
    {
        if (outcome is EditorialOutcome.Refused refused)
            LogRefused(string.Join(' ', refused.Reasons.Select(r => r.Reason)));
        else
            LogMade();
    }

    // On the console and not in the log: logs are kept and sent on.
    private void Offer()
    {
        var address = services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        Console.WriteLine(
            $"""

            Nobody has an account at the editors' desk yet. This link makes the first one. It works once, for an hour:
              {address}{FirstUserLink.Path}?token={services.GetRequiredService<FirstUserLink>().Offer()}

            """);
    }

    [LoggerMessage(LogLevel.Information, "The first account of the desk was made, as the settings say. Take its password out of the settings.")]
    private partial void LogMade();

    [LoggerMessage(LogLevel.Error, "The first account of the desk can't be made as Desk:FirstUser says: {Reasons}")]
    private partial void LogRefused(string reasons);
}
