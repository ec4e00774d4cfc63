using System.Collections.Immutable;
using Partnership.Content.Values;
using Partnership.Publishing.Hashing;

namespace Partnership.Umbraco.Gates;

/// <summary>A document in one culture, as far as the gates are concerned.</summary>
internal sealed record CultureState
{
    /// <summary>The key of the document.</summary>
    public required Guid Document { get; init; }

    /// <summary>The culture; the site's own for a document that is the same in all.</summary>
    public required string Culture { get; init; }

    public required string Name { get; init; }

    /// <summary>The hash of everything but the gates.</summary>
    public required ContentHash Hash { get; init; }

    /// <summary>Its values by the schema.</summary>
    public required PropertyBag Properties { get; init; }

    /// <summary>What is said about its withdrawal, or null.</summary>
    public string? WithdrawalText { get; init; }

    /// <summary>Who has changed it since it was last public.</summary>
    public string? EditorsText { get; init; }

    public required IReadOnlyList<GateAnswers> Gates { get; init; }

    public ImmutableHashSet<Guid> Editors => Umbraco.Gates.Editors.Read(EditorsText);
}
