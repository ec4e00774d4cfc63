using Partnership.Umbraco.Model;
using Partnership.Umbraco.Seeding;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Partnership.Umbraco.Gates;

/// <summary>Lets a document become public only when every gate of its workflow is signed for exactly what it says, at its time too.</summary>
internal sealed class PublishingGate(PartnershipModel model, CultureStates states, SignOffRules rules, CurrentActor actor, IContentService contents)
    : INotificationHandler<ContentPublishingNotification>
{
    public void Handle(ContentPublishingNotification notification)
    {
        if (SeedingInProgress.IsHere)
            return;
        foreach (var content in notification.PublishedEntities)
            foreach (var reason in ReasonsAgainst(content, culture => notification.IsPublishingCulture(content, culture)))
                notification.CancelOperation(new EventMessage(SavingGate.Category, reason, EventMessageType.Error));
    }

    private IEnumerable<string> ReasonsAgainst(IContent content, Func<string, bool> isPublishing)
    {
        if (model.Schema.Find(content.ContentType.Alias) is not { } type || model.WorkflowOf(type.Alias) is not { } workflow)
            yield break;
        var stored = content.HasIdentity ? contents.GetById(content.Id) : null;
        foreach (var culture in CultureStates.CulturesOf(content).Where(c => c is null || isPublishing(c)))
        {
            var state = states.Edited(content, type, workflow, culture);
            // Publishing again what is public already adds nothing to the public.
            if (stored is not null && states.PublishedHash(stored, culture) == state.Hash)
                continue;
            foreach (var reason in rules.ReasonsNotToPublish(type, state, actor.Find()))
                yield return $"{NameOf(content, culture)} was not published. {reason}";
        }
    }

    private static string NameOf(IContent content, string? culture) => culture is null ? $"'{content.Name}'" : $"'{content.GetCultureName(culture)}' ({culture})";
}
