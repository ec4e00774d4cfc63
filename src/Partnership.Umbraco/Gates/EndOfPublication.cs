using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Partnership.Umbraco.Gates;

/// <summary>
/// What was taken off the site or thrown away has lost its sign-offs: there was a reason for it, and whoever puts it back must hear
/// of it.
/// </summary>
internal sealed class EndOfPublication(IContentService contents)
    : INotificationHandler<ContentUnpublishedNotification>,
        INotificationHandler<ContentMovedToRecycleBinNotification>,
        INotificationHandler<ContentPublishedNotification>
{
    public void Handle(ContentUnpublishedNotification notification)
    {
        foreach (var content in notification.UnpublishedEntities)
            Void(content, null);
    }

    public void Handle(ContentMovedToRecycleBinNotification notification)
    {
        foreach (var moved in notification.MoveInfoCollection)
            Void(moved.Entity, null);
    }

    // Umbraco calls it publishing when one of several cultures is taken off.
    public void Handle(ContentPublishedNotification notification)
    {
        foreach (var content in notification.PublishedEntities)
            foreach (var culture in content.AvailableCultures.Where(c => notification.HasUnpublishedCulture(content, c)))
                Void(content, culture);
    }

    private void Void(IContent content, string? culture)
    {
        // Read again: what the notification holds may be older than what the same operation has stored.
        if (contents.GetById(content.Id) is { } stored && stored.HasProperty(GateAliases.Editors) && GateProperties.Clear(stored, culture))
            contents.Save(stored);
    }
}
