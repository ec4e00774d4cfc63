using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;

namespace Partnership.Umbraco.Model;

/// <summary>Carries out the plan as a whole, or nothing of it.</summary>
internal sealed partial class ModelInstaller(
    ModelPlan plan, DataTypeInstaller dataTypes, ContentTypeInstaller contentTypes, InstallNotes notes, ICoreScopeProvider scopes, ILogger<ModelInstaller> logger)
{
    /// <summary>Makes what is missing. Nothing at all is done when this plan was carried out before.</summary>
    public async Task InstallAsync()
    {
        var fingerprint = plan.Fingerprint;
        if (notes.IsPlanDone(fingerprint))
            return;
        using var scope = scopes.CreateCoreScope();
        var made = new Dictionary<Guid, IDataType>();
        foreach (var type in plan.DataTypes)
            made[type.Key] = await dataTypes.EnsureAsync(type);
        foreach (var type in plan.ContentTypes)
            await contentTypes.EnsureAsync(type, made);
        foreach (var type in plan.ContentTypes)
            await contentTypes.AllowChildrenAsync(type);
        notes.PlanIsDone(fingerprint);
        scope.Complete();
        LogInstalled(logger, plan.ContentTypes.Count, plan.DataTypes.Count);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The content model is in place: {ContentTypes} document types and {DataTypes} data types.")]
    private static partial void LogInstalled(ILogger logger, int contentTypes, int dataTypes);
}
