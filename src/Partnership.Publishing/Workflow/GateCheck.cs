using System.Text.Json.Serialization;

namespace Partnership.Publishing.Workflow;

/// <summary>Which findings of the disclosure check keep a gate shut while nobody has dealt with them.</summary>
public enum GateCheck
{
    /// <summary>The check doesn't matter here.</summary>
    [JsonStringEnumMemberName("none")] None,

    /// <summary>Only what tells by itself who somebody is.</summary>
    [JsonStringEnumMemberName("severe")] Severe,

    /// <summary>Every finding.</summary>
    [JsonStringEnumMemberName("all")] All,
}

/// <summary>What the disclosure check has left open in exactly this content, by today's lists and words.</summary>
/// <param name="Open">Findings that nobody has dealt with.</param>
/// <param name="OpenSevere">Those among them that tell by themselves who somebody is.</param>
public sealed record CheckState(int Open, int OpenSevere)
{
    /// <summary>How many of them keep a gate shut.</summary>
    public int OpenFor(GateCheck check) => check switch
    {
        GateCheck.All => Open,
        GateCheck.Severe => OpenSevere,
        _ => 0,
    };
}
