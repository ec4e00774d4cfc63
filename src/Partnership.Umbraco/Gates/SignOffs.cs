using System.Collections.Immutable;
using Partnership.Content.Schema;
using Partnership.Publishing.Hashing;
using Partnership.Publishing.Workflow;

namespace Partnership.Umbraco.Gates;

/// <summary>What a save makes of the gates of a document in one culture. Pure: it changes nothing.</summary>
internal sealed class SignOffs(SignOffRules rules, TimeProvider time)
{
    /// <summary>Works out what must be stored, whatever was typed.</summary>
    /// <param name="type">The document's type.</param>
    /// <param name="save">The save.</param>
    public SaveOutcome Decide(DocumentType type, SaveAttempt save)
    {
        var isChanged = save.Before is null || save.Before.Hash != save.After.Hash;
        var editors = EditorsAfter(save, isChanged);
        var after = save.After with { EditorsText = editors };
        var kept = save.Before is null || isChanged ? [] : SignOffRules.SignaturesOf(save.Before);
        var outcome = new Deciding(rules, time, type, save, after, kept, isChanged);
        return new SaveOutcome(editors, [.. after.Gates.Select(outcome.Of)], outcome.Messages);
    }

    private static string? EditorsAfter(SaveAttempt save, bool isChanged)
    {
        if (!isChanged)
            return save.Before?.EditorsText;
        // Where nobody has changed anything since the last publication, the list begins anew.
        var soFar = save.Before is { } before && before.Hash != save.PublishedHash ? before.EditorsText : null;
        var (key, name) = save.By is { } by ? (by.Id, by.Name) : Editors.Nobody;
        return Editors.Add(soFar, key, name);
    }

    private sealed class Deciding(
        SignOffRules rules, TimeProvider time, DocumentType type, SaveAttempt save, CultureState after, ImmutableArray<Signature> signatures, bool isChanged)
    {
        public List<string> Messages { get; } = [];

        public GateOutcome Of(GateAnswers now)
        {
            var before = save.Before?.Gates.FirstOrDefault(g => g.Gate.Alias == now.Gate.Alias);
            var isValid = signatures.Any(s => s.Gate == now.Gate.Alias);
            if (now.IsTicked && isValid && before is not null && before.StatesTheSameAs(now))
                return new GateOutcome(now.Gate, true, before.Stamp);
            signatures = signatures.RemoveAll(s => s.Gate == now.Gate.Alias);
            if (!now.IsTicked)
                return new GateOutcome(now.Gate, false, null);
            return before is { IsTicked: true } ? Void(now) : Sign(now);
        }

        private GateOutcome Void(GateAnswers now)
        {
            Messages.Add(isChanged
                ? $"'{now.Gate.Name}' was signed for what was there before. The content has changed, so it must be signed again."
                : $"'{now.Gate.Name}' no longer holds, because what was stated with it has changed. It must be signed again.");
            return new GateOutcome(now.Gate, false, null);
        }

        private GateOutcome Sign(GateAnswers now)
        {
            if (save.By is not { } by)
                return Refuse(now, ["Nobody is signed in."]);
            if (rules.ReasonsNotToSign(type, after, now, signatures, by) is { Count: > 0 } reasons)
                return Refuse(now, reasons);
            var stamp = GateStamp.Make(by.Id, by.Name, time.GetUtcNow(), after.Hash, now.StatementOn(after.Document, after.Culture));
            signatures = signatures.Add(new Signature(now.Gate.Alias, by.Id, after.Hash.Hex, now.Date));
            return new GateOutcome(now.Gate, true, stamp.ToString());
        }

        private GateOutcome Refuse(GateAnswers now, IReadOnlyList<string> reasons)
        {
            Messages.Add($"'{now.Gate.Name}' was not signed. {string.Join(' ', reasons)}");
            return new GateOutcome(now.Gate, false, null);
        }
    }
}

/// <summary>A save of a document in one culture.</summary>
internal sealed record SaveAttempt
{
    /// <summary>What is stored, or null for a new document or culture.</summary>
    public CultureState? Before { get; init; }

    /// <summary>What is to be stored, with whatever was typed into the gates.</summary>
    public required CultureState After { get; init; }

    /// <summary>The hash of what is public, or null.</summary>
    public ContentHash? PublishedHash { get; init; }

    /// <summary>Who saves, or null when nobody is signed in.</summary>
    public DeskActor? By { get; init; }
}

/// <summary>What must be stored at the gates.</summary>
/// <param name="EditorsText">Who has changed the document since it was last public.</param>
/// <param name="Gates">Each gate.</param>
/// <param name="Messages">What the person who saves should know.</param>
internal sealed record SaveOutcome(string? EditorsText, ImmutableArray<GateOutcome> Gates, IReadOnlyList<string> Messages);

/// <summary>What must be stored at one gate.</summary>
internal sealed record GateOutcome(GateDefinition Gate, bool IsTicked, string? Stamp);
