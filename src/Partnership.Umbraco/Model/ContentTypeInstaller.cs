using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;

namespace Partnership.Umbraco.Model;

/// <summary>Makes document types, and adds what is missing to those that are there. It never takes anything away.</summary>
internal sealed class ContentTypeInstaller(IContentTypeService contentTypes, IShortStringHelper strings, InstallNotes notes)
{
    /// <summary>Sees to one type, without the types that may stand below it.</summary>
    /// <exception cref="InvalidOperationException">Umbraco refuses the type.</exception>
    public async Task EnsureAsync(ContentTypePlan plan, IReadOnlyDictionary<Guid, IDataType> dataTypes)
    {
        var type = Find(plan);
        var isNew = type is null;
        type ??= Make(plan);
        var isOurs = isNew || notes.IsAsLeft(type.Key, Fingerprints.Of(type));
        var merge = new ContentTypeMerge(type, plan, strings, dataTypes) { MayOverwrite = isOurs && !isNew };
        merge.Include(plan.Compositions.Select(alias => contentTypes.Get(alias) ?? throw new InvalidOperationException($"The type '{alias}' is missing.")));
        merge.Shape();
        merge.Properties();
        if (isNew)
            Demand(await contentTypes.CreateAsync(type, Constants.Security.SuperUserKey), plan);
        else if (merge.HasChanged)
            Demand(await contentTypes.UpdateAsync(type, Constants.Security.SuperUserKey), plan);
        if (isNew || merge.HasChanged)
            notes.Leave(type.Key, Fingerprints.Of(type), isOurs);
    }

    /// <summary>Sees to the types that may stand below one, when every type is there.</summary>
    public async Task AllowChildrenAsync(ContentTypePlan plan)
    {
        if (plan.AllowedChildren.Count == 0 || Find(plan) is not { } type)
            return;
        var allowed = (type.AllowedContentTypes ?? []).ToList();
        foreach (var alias in plan.AllowedChildren)
            if (contentTypes.Get(alias) is { } child && allowed.All(a => a.Key != child.Key))
                allowed.Add(new ContentTypeSort(child.Key, allowed.Count, child.Alias));
        if (allowed.Count == (type.AllowedContentTypes?.Count() ?? 0))
            return;
        type.AllowedContentTypes = allowed;
        Demand(await contentTypes.UpdateAsync(type, Constants.Security.SuperUserKey), plan);
    }

    private IContentType? Find(ContentTypePlan plan) => contentTypes.Get(plan.Key) ?? contentTypes.Get(plan.Alias);

    private ContentType Make(ContentTypePlan plan) => new(strings, Constants.System.Root)
    {
        Key = plan.Key,
        Alias = plan.Alias,
        Name = plan.Name,
        Description = plan.Description,
        Icon = plan.Icon,
        IsElement = plan.IsElement,
        AllowedAsRoot = plan.AllowedAtRoot,
        Variations = plan.VariesByCulture ? ContentVariation.Culture : ContentVariation.Nothing,
    };

    private static void Demand(Attempt<ContentTypeOperationStatus> attempt, ContentTypePlan plan)
    {
        if (!attempt.Success)
            throw new InvalidOperationException($"Umbraco refuses the document type '{plan.Alias}': {attempt.Result}.", attempt.Exception);
    }
}
