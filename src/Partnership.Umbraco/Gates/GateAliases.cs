using System.Text.RegularExpressions;
using Partnership.Publishing.Workflow;

namespace Partnership.Umbraco.Gates;

/// <summary>The aliases of the properties that a gate has in Umbraco.</summary>
/// <param name="Gate">The alias of the gate.</param>
internal readonly partial record struct GateAliases(string Gate)
{
    /// <summary>The property that holds who has changed the content since it was last public.</summary>
    public const string Editors = "gateEditors";

    /// <summary>The tick.</summary>
    public string Signed => Of("Signed");

    /// <summary>The day that the statement is about.</summary>
    public string Date => Of("Date");

    /// <summary>What the signer writes beside it.</summary>
    public string Note => Of("Note");

    /// <summary>Words that the signer has seen and lets stay.</summary>
    public string Allowed => Of("Allowed");

    /// <summary>What the plug-in writes: who signed what, and when.</summary>
    public string Stamp => Of("Stamp");

    /// <summary>The aliases of a gate of a workflow.</summary>
    public static GateAliases Of(GateDefinition gate) => new(gate.Alias);

    /// <summary>Whether a property belongs to a gate, also to one that the workflow no longer has. None is ever public.</summary>
    public static bool Own(string alias) => alias == Editors || Pattern().IsMatch(alias);

    private string Of(string part) => $"gate{char.ToUpperInvariant(Gate[0])}{Gate[1..]}{part}";

    [GeneratedRegex("^gate[A-Z][A-Za-z0-9]*(Signed|Date|Note|Allowed|Stamp)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
