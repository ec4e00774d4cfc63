using Partnership.Umbraco.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Partnership.Umbraco.Model;

/// <summary>Makes data types, and brings those up to date that nobody has changed by hand.</summary>
internal sealed class DataTypeInstaller(
    IDataTypeService dataTypes, PropertyEditorCollection editors, IConfigurationEditorJsonSerializer serializer, InstallNotes notes)
{
    /// <summary>Sees to one data type.</summary>
    /// <returns>The data type as it is in Umbraco.</returns>
    /// <exception cref="InvalidOperationException">Umbraco has not the editor, or refuses the data type.</exception>
    public async Task<IDataType> EnsureAsync(DataTypePlan plan)
    {
        if (await dataTypes.GetAsync(plan.Key) is not { } type)
            return await CreateAsync(plan);
        var isUntouched = notes.IsAsLeft(plan.Key, Fingerprints.Of(type));
        var wanted = isUntouched ? plan.Configuration.ToDictionary() : WithAdditions(type.ConfigurationData, plan.Configuration);
        var isRenamed = isUntouched && type.Name != plan.Name;
        if (isRenamed || CanonicalJson.Of(type.ConfigurationData) != CanonicalJson.Of(wanted))
        {
            type.ConfigurationData = wanted;
            type.Name = isRenamed ? plan.Name : type.Name;
            Demand(await dataTypes.UpdateAsync(type, Constants.Security.SuperUserKey), plan);
            notes.Leave(plan.Key, Fingerprints.Of(type), isUntouched);
        }

        return type;
    }

    private async Task<IDataType> CreateAsync(DataTypePlan plan)
    {
        if (!editors.TryGet(plan.EditorAlias, out var editor))
            throw new InvalidOperationException($"This Umbraco has no property editor '{plan.EditorAlias}', which '{plan.Name}' needs.");
        var type = new DataType(editor, serializer)
        {
            Key = plan.Key,
            Name = plan.Name,
            EditorUiAlias = plan.EditorUiAlias,
            DatabaseType = plan.Storage,
            ConfigurationData = plan.Configuration.ToDictionary(),
        };
        Demand(await dataTypes.CreateAsync(type, Constants.Security.SuperUserKey), plan);
        notes.Leave(plan.Key, Fingerprints.Of(type), true);
        return type;
    }

    // What an administrator has set stays. Only what the site can't do without is added: a setting that is missing, an entry of a list.
    private static Dictionary<string, object> WithAdditions(IDictionary<string, object> current, IReadOnlyDictionary<string, object> plan)
    {
        var merged = current.ToDictionary();
        foreach (var (name, value) in plan)
            if (!merged.TryGetValue(name, out var there))
                merged[name] = value;
            else if (value is Array wanted && MissingIn(there, wanted) is { Count: > 0 } missing)
                merged[name] = ListOf(there).Concat(missing).ToArray();
        return merged;
    }

    private static List<object> MissingIn(object there, Array wanted)
    {
        var known = ListOf(there).Select(IdentityOf).ToHashSet();
        return [.. wanted.Cast<object>().Where(entry => !known.Contains(IdentityOf(entry)))];
    }

    private static IEnumerable<object> ListOf(object value) => value is string or not System.Collections.IEnumerable ? [value] : ((System.Collections.IEnumerable)value).Cast<object>();

    // A block is known by its element type, whatever else is set for it.
    private static string IdentityOf(object entry) =>
        System.Text.Json.JsonSerializer.SerializeToNode(entry) is System.Text.Json.Nodes.JsonObject members && members["contentElementTypeKey"] is { } key
            ? key.ToJsonString()
            : CanonicalJson.Of(new[] { entry });

    private static void Demand(Attempt<IDataType, DataTypeOperationStatus> attempt, DataTypePlan plan)
    {
        if (!attempt.Success)
            throw new InvalidOperationException($"Umbraco refuses the data type '{plan.Name}': {attempt.Status}.");
    }
}
