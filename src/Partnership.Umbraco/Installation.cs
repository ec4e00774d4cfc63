using Microsoft.Extensions.Logging;
using Partnership.Umbraco.Model;
using Partnership.Umbraco.Roles;
using Partnership.Umbraco.Seeding;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Sync;

namespace Partnership.Umbraco;

/// <summary>At every start, sees to it that Umbraco has what the site needs. A second start finds nothing to do.</summary>
internal sealed partial class Installation(
    IRuntimeState runtime, IServerRoleAccessor server, LanguageInstaller languages, ModelInstaller model, UserGroupInstaller groups, StartingContentInstaller content,
    ILogger<Installation> logger) : INotificationAsyncHandler<UmbracoApplicationStartedNotification>
{
    public async Task HandleAsync(UmbracoApplicationStartedNotification notification, CancellationToken cancellationToken)
    {
        // While Umbraco is being installed or upgraded, its database is not ready. Servers that only read leave the writing to the others.
        if (runtime.Level != RuntimeLevel.Run || server.CurrentServerRole == ServerRole.Subscriber)
            return;
        try
        {
            await languages.InstallAsync();
            await model.InstallAsync();
            await groups.InstallAsync();
            await content.InstallAsync(cancellationToken);
        }
        catch (InvalidOperationException exception)
        {
            // The site of the administrator who has to mend it must start. Until then the health check says what is missing.
            LogFailed(logger, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The partnership's content model could not be installed. It is tried again at the next start.")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
