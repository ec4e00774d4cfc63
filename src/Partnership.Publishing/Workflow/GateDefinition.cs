namespace Partnership.Publishing.Workflow;

/// <summary>A statement that a named person must sign before a document can be published.</summary>
public sealed record GateDefinition
{
    /// <summary>The name in files and in the store: camel case, unique in its workflow. Never reused for another statement.</summary>
    public required string Alias { get; init; }

    /// <summary>The name that people read.</summary>
    public required string Name { get; init; }

    /// <summary>Who does what while a document waits here, in a sentence.</summary>
    public required string Waiting { get; init; }

    /// <summary>The aliases of the roles that may sign; any one of them is enough.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>The text that is attested. Each signature keeps the text as it was.</summary>
    public required string Statement { get; init; }

    /// <summary>The day that the statement is about, or null when it has none.</summary>
    public GateField? Date { get; init; }

    /// <summary>What the signer may write beside it, or null for nothing.</summary>
    public GateField? Note { get; init; }

    /// <summary>The aliases of gates whose signers may not sign this one too.</summary>
    public IReadOnlyList<string> NotBy { get; init => field = value ?? []; } = [];

    /// <summary>Which findings of the disclosure check must be dealt with before it can be signed, and again before the release.</summary>
    public GateCheck Check { get; init; }

    /// <summary>Whether the day of the statement begins the notice that must pass before publication.</summary>
    public bool StartsNotice { get; init; }
}

/// <summary>Something that a signer fills in.</summary>
public sealed record GateField
{
    /// <summary>The label.</summary>
    public required string Name { get; init; }

    /// <summary>Help, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Whether the gate can't be signed without it.</summary>
    public required bool Required { get; init; }
}
