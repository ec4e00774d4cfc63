namespace Partnership.Disclosure.Findings;

/// <summary>How much harm a finding would do. The names are stable: they are stored.</summary>
public enum Severity
{
    /// <summary>Tells who somebody is only together with something else.</summary>
    Low,

    /// <summary>Narrows down who somebody is.</summary>
    Medium,

    /// <summary>Tells who somebody is by itself.</summary>
    High,
}
