namespace Partnership.Disclosure.Findings;

/// <summary>How sure the check is that something is what it looks like. The names are stable: they are stored.</summary>
public enum Confidence
{
    /// <summary>It may well be something else.</summary>
    Low,

    /// <summary>It has the form, and its words speak for it.</summary>
    Medium,

    /// <summary>Its check digit, its words or its form leave hardly any doubt.</summary>
    High,
}
