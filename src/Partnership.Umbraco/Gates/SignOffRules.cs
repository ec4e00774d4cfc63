using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Publishing.Clock;
using Partnership.Publishing.Release;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;
using Partnership.Umbraco.Model;

namespace Partnership.Umbraco.Gates;

/// <summary>
/// Asks the rules of publication what holds for a document in one culture. It decides nothing itself: it only puts what Umbraco has into
/// their words.
/// </summary>
internal sealed class SignOffRules(PartnershipModel model, TextCheck check, StatutoryClock clock, TimeProvider time)
{
    /// <summary>Who a release at its time is made by: whoever set the time had Umbraco's permission for it.</summary>
    private static readonly Guid Schedule = StableId.Of("umbraco:person:schedule");

    /// <summary>Umbraco knows no submitting: nobody is kept from signing for it.</summary>
    private static readonly Guid NoSubmitter = StableId.Of("umbraco:person:submitter");

    /// <summary>The signatures that count: ticked, made for exactly this content and this statement, here.</summary>
    public static ImmutableArray<Signature> SignaturesOf(CultureState state) =>
    [
        .. from answers in state.Gates
           where answers.IsTicked
           let stamp = GateStamp.Parse(answers.Stamp)
           where stamp is not null && stamp.ContentHash == state.Hash && stamp.IsFor(answers.StatementOn(state.Document, state.Culture))
           select new Signature(answers.Gate.Alias, stamp.SignerKey, stamp.ContentHash.Hex, answers.Date),
    ];

    /// <summary>Why a person may not sign a gate now; none when they may.</summary>
    public IReadOnlyList<string> ReasonsNotToSign(DocumentType type, CultureState state, GateAnswers answers, ImmutableArray<Signature> signatures, DeskActor by)
    {
        var submission = StateOf(type, state, signatures, state.Gates.Where(g => g == answers || signatures.Any(s => s.Gate == g.Gate.Alias)));
        if (submission.OpenGate is { } open && open.Alias != answers.Gate.Alias)
            return [$"'{open.Name}' comes first."];
        return Reasons(submission, new WorkflowQuestion
        {
            Action = WorkflowAction.Sign,
            By = by,
            Today = Today,
            Gate = answers.Gate.Alias,
            SeenHash = state.Hash.Hex,
            StatedOn = answers.Date,
            Note = answers.Note,
        });
    }

    /// <summary>Why a document may not become public now; none when it may.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="state">What would become public.</param>
    /// <param name="by">Who publishes; null for a release at its time, when nobody is signed in.</param>
    public IReadOnlyList<string> ReasonsNotToPublish(DocumentType type, CultureState state, DeskActor? by)
    {
        var submission = StateOf(type, state, SignaturesOf(state), state.Gates);
        var schedule = new DeskActor(Schedule, "The schedule", [.. model.Workflows.RolesWith(DeskPermission.Publish)]);
        var reasons = Reasons(submission, new WorkflowQuestion
        {
            Action = WorkflowAction.Publish,
            By = by ?? schedule,
            Today = Today,
            SeenHash = state.Hash.Hex,
            FirstDayAfterNotice = clock.EarliestPublication,
        });
        return
        [
            .. PropertyRules.Check(state.Properties, type, model.Schema).Select(p => p.Reason),
            .. reasons,
            .. submission.Workflow.Check == GateCheck.None ? [] : Found(type, state, submission.Workflow.Check),
        ];
    }

    private DateOnly Today => London.DayOf(time.GetUtcNow());

    private SubmissionState StateOf(DocumentType type, CultureState state, ImmutableArray<Signature> signatures, IEnumerable<GateAnswers> whoseWordsCount) => new()
    {
        Workflow = model.Workflows.For(type.Alias),
        ContentHash = state.Hash.Hex,
        Authors = state.Editors,
        Submission = new OpenSubmission { Kind = SubmissionKind.Full, SubmittedBy = NoSubmitter, ContentHash = state.Hash.Hex, Signatures = signatures },
        Check = check.StateOf(type, state, whoseWordsCount.SelectMany(g => g.AllowedWords)),
    };

    private List<string> Reasons(SubmissionState state, WorkflowQuestion question)
    {
        if (SubmissionMachine.Decide(model.Workflows, state, question) is not WorkflowDecision.Refused refused)
            return [];
        return [.. refused.Reasons.Select(r => r.Reason).Distinct()];
    }

    // The rules only count. Whoever has to deal with the findings wants to know where they are, but not to read a name in a message.
    private IEnumerable<string> Found(DocumentType type, CultureState state, GateCheck which) =>
        check.Find(type, state, state.Gates.SelectMany(g => g.AllowedWords))
            .Where(f => which == GateCheck.All || f.Finding.Severity == Disclosure.Findings.Severity.High)
            .Select(f => $"In '{f.Place}': {f.Finding.Why}")
            .Distinct();
}
