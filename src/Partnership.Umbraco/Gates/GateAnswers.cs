using System.Globalization;
using Partnership.Publishing.Workflow;

namespace Partnership.Umbraco.Gates;

/// <summary>What stands in the properties of one gate in one culture.</summary>
internal sealed record GateAnswers
{
    public required GateDefinition Gate { get; init; }

    public bool IsTicked { get; init; }

    public DateOnly? Date { get; init; }

    public string? Note { get; init; }

    /// <summary>Words that may stay, one on a line.</summary>
    public string? Allowed { get; init; }

    public string? Stamp { get; init; }

    public IReadOnlyList<string> AllowedWords => (Allowed ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether what the signer states is the same.</summary>
    public bool StatesTheSameAs(GateAnswers other) => Date == other.Date && Note == other.Note && Allowed == other.Allowed;

    /// <summary>What a signature here is bound to.</summary>
    public GateStatement StatementOn(Guid document, string culture) => new()
    {
        Document = document,
        Culture = culture,
        Gate = Gate.Alias,
        Words = Gate.Statement,
        Date = Date?.ToString("O", CultureInfo.InvariantCulture),
        Note = Note,
        Allowed = Allowed,
    };
}
