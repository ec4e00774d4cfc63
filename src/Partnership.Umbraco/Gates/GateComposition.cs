using Partnership.Content.Schema;
using Partnership.Publishing.Workflow;
using Partnership.Umbraco.Model;

namespace Partnership.Umbraco.Gates;

/// <summary>The gates of a workflow as a set of properties that its document types include.</summary>
internal static class GateComposition
{
    private const string Group = "Sign-offs";
    private const int NoteLength = 2000;

    public static string AliasOf(WorkflowDefinition workflow) => $"gates{char.ToUpperInvariant(workflow.Alias[0])}{workflow.Alias[1..]}";

    public static ContentTypePlan Of(WorkflowDefinition workflow) => new()
    {
        Alias = AliasOf(workflow),
        Name = $"Sign-offs: {workflow.Name}",
        Description = workflow.Description,
        Icon = Icons.Of("lock"),
        VariesByCulture = true,
        Properties = [.. workflow.Gates.SelectMany(PropertiesOf), Stamp(GateAliases.Editors, "Changed by", "Who has changed this since it was last public. They can't sign it.")],
    };

    private static IEnumerable<PropertyPlan> PropertiesOf(GateDefinition gate)
    {
        var aliases = GateAliases.Of(gate);
        yield return Plan(aliases.Signed, gate.Name, gate.Statement, EditorKind.Boolean);
        if (gate.Date is { } date)
            yield return Plan(aliases.Date, date.Name, date.Description, EditorKind.Date);
        if (gate.Note is { } note)
            yield return Plan(aliases.Note, note.Name, note.Description, EditorKind.LongText, NoteLength);
        if (gate.Check != GateCheck.None)
            yield return Plan(
                aliases.Allowed, "Words that may stay", "What the disclosure check has found and you have found harmless. One word or phrase on a line.", EditorKind.LongText, NoteLength);
        yield return Stamp(aliases.Stamp, $"{gate.Name}: signed by", "The site writes this.");
    }

    private static PropertyPlan Plan(string alias, string name, string? description, EditorKind editor, int? mostCharacters = null) => new()
    {
        Alias = alias,
        Name = name,
        Description = description,
        Group = Group,
        DataType = DataTypes.Of(alias, new PropertyDefinition { Alias = alias, Name = name, Editor = editor, Visibility = PropertyVisibility.Internal, MaxLength = mostCharacters }),
        VariesByCulture = true,
    };

    private static PropertyPlan Stamp(string alias, string name, string description) =>
        new() { Alias = alias, Name = name, Description = description, Group = Group, DataType = DataTypes.ReadOnly, VariesByCulture = true };
}
