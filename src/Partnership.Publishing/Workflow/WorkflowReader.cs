using System.Text.Json;
using System.Text.Json.Serialization;
using Partnership.Content.Problems;
using Partnership.Content.Schema;

namespace Partnership.Publishing.Workflow;

/// <summary>Reads workflow files one by one, then checks them together.</summary>
internal static class WorkflowReader
{
    public const string RolesFileName = "roles.json";
    public const string BankHolidaysFileName = "bank-holidays.json";

    public static (IReadOnlyList<RoleDefinition> Roles, IReadOnlyList<WorkflowDefinition> Workflows) Read(
        IReadOnlyCollection<SchemaFile> files, ContentSchema schema, List<SourceProblem> problems)
    {
        var roles = files.FirstOrDefault(f => f.Name == RolesFileName) is { } rolesFile
            ? ReadOne(rolesFile, WorkflowJson.Default.RolesFile, problems)?.Roles ?? []
            : [];
        if (roles.Count == 0 && problems.Count == 0)
            problems.Add(new SourceProblem(RolesFileName, 1, "There are no roles: the file is missing or empty."));
        var workflows = new List<WorkflowDefinition>();
        foreach (var file in files.Where(f => f.Name is not RolesFileName and not BankHolidaysFileName).OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            if (ReadOne(file, WorkflowJson.Default.WorkflowDefinition, problems) is not { } workflow)
                continue;
            if (workflow.Alias + ".json" != file.Name)
                problems.Add(new SourceProblem(file.Name, 1, $"The alias '{workflow.Alias}' must be the file's name."));
            workflows.Add(workflow);
        }

        if (problems.Count == 0)
            new WorkflowChecks(roles, workflows, schema, problems).Run();
        return (roles, workflows);
    }

    private static T? ReadOne<T>(SchemaFile file, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, List<SourceProblem> problems)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(file.Utf8, type);
        }
        catch (JsonException exception)
        {
            problems.Add(new SourceProblem(file.Name, (int)(exception.LineNumber ?? 0) + 1, exception.Message));
            return null;
        }
    }
}

/// <summary>How workflow files are read: by generated code, which a start has ready at once.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNameCaseInsensitive = false,
    NumberHandling = JsonNumberHandling.Strict,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(RolesFile))]
[JsonSerializable(typeof(WorkflowDefinition))]
internal sealed partial class WorkflowJson : JsonSerializerContext;
