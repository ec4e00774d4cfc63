using Partnership.Umbraco.Model;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Partnership.Umbraco.Gates;

/// <summary>Writes sign-offs when a document is saved, and throws away any that were typed. The save itself always goes on.</summary>
internal sealed class SavingGate(PartnershipModel model, CultureStates states, SignOffs signOffs, CurrentActor actor, IContentService contents)
    : INotificationHandler<ContentSavingNotification>
{
    public const string Category = "Sign-offs";

    public void Handle(ContentSavingNotification notification)
    {
        foreach (var content in notification.SavedEntities)
            foreach (var message in Sign(content))
                notification.Messages.Add(new EventMessage(Category, message, EventMessageType.Warning));
    }

    private List<string> Sign(IContent content)
    {
        if (model.Schema.Find(content.ContentType.Alias) is not { } type || model.WorkflowOf(type.Alias) is not { } workflow)
            return [];
        var stored = content.HasIdentity ? contents.GetById(content.Id) : null;
        var messages = new List<string>();
        foreach (var culture in CultureStates.CulturesOf(content))
        {
            var isNew = stored is null || (culture is not null && !stored.IsCultureAvailable(culture));
            var outcome = signOffs.Decide(type, new SaveAttempt
            {
                Before = isNew || stored is null ? null : states.Edited(stored, type, workflow, culture),
                After = states.Edited(content, type, workflow, culture),
                PublishedHash = isNew || stored is null ? null : states.PublishedHash(stored, culture),
                By = actor.Find(),
            });
            GateProperties.Write(content, outcome, culture);
            messages.AddRange(outcome.Messages.Select(m => culture is null ? m : $"{culture}: {m}"));
        }

        return messages;
    }
}
