using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Partnership.Umbraco.Gates;

/// <summary>A copy begins without signatures, and whoever made it counts among those who wrote it. Umbraco doesn't call a copy a save.</summary>
internal sealed class CopyingGate(CurrentActor actor) : INotificationHandler<ContentCopyingNotification>
{
    public void Handle(ContentCopyingNotification notification)
    {
        var copy = notification.Copy;
        GateProperties.Clear(copy);
        if (!copy.HasProperty(GateAliases.Editors))
            return;
        var (key, name) = actor.Find() is { } by ? (by.Id, by.Name) : Editors.Nobody;
        foreach (var culture in CultureStates.CulturesOf(copy))
            copy.SetValue(GateAliases.Editors, Editors.Add(null, key, name), culture);
    }
}
