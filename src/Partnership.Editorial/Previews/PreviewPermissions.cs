using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Previews;

/// <summary>Who may let somebody without an account see a version.</summary>
public static class PreviewPermissions
{
    /// <summary>Whether a person may: whoever writes the document or puts it on the site.</summary>
    public static bool MayShare(WorkflowCatalogue catalogue, DeskActor actor) =>
        catalogue.Allows(actor.Roles, DeskPermission.Write) || catalogue.Allows(actor.Roles, DeskPermission.Publish);
}
