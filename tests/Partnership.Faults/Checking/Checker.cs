using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Partnership.Faults.Work;

namespace Partnership.Faults.Checking;

/// <summary>
/// Holds what the database has in the end against what the editors were told, and against itself. It knows the tables and shares no code with the
/// site, so that a mistake there isn't made here too.
/// </summary>
internal static class Checker
{
    /// <summary>Everything that must not be; nothing when all is well.</summary>
    public static IReadOnlyList<Finding> Check(IReadOnlyList<Written> told, Evidence evidence) =>
    [
        .. Acknowledged(told.Where(w => w.Answer == Answer.Acknowledged).ToList(), evidence),
        .. Log(evidence),
        .. Gates(evidence, told.Select(w => w.Document).ToHashSet()),
        .. Releases(evidence),
        .. Chain(evidence.Audit),
    ];

    private static IEnumerable<Finding> Acknowledged(IReadOnlyList<Written> acknowledged, Evidence evidence)
    {
        var versions = evidence.Versions.ToLookup(v => v.Document);
        var audit = evidence.Audit.Where(a => a.Document is not null).ToLookup(a => (a.Document, a.Action));
        var submissions = evidence.Submissions.ToLookup(s => s.Document);
        var signOffs = evidence.SignOffs.ToLookup(s => s.Submission);
        foreach (var act in acknowledged.GroupBy(w => (w.Act, w.Document, w.Word, w.Detail)))
        {
            var (what, document, word, gate) = act.Key;
            var version = word is null ? null : versions[document].FirstOrDefault(v => v.Properties.Contains(word, StringComparison.Ordinal));
            var isThere = what switch
            {
                Act.Create => audit[(document, "created")].Any(),
                Act.Edit => version is not null && audit[(document, "edited")].Any(),
                Act.Submit => submissions[document].Any(s => s.ContentHash == version?.ContentHash),
                Act.Sign => submissions[document].Any(s => s.ContentHash == version?.ContentHash && signOffs[s.Id].Any(o => o.Gate == gate)),
                Act.Publish => evidence.Log.Any(l => l.Document == document && l.IsPublication && l.ContentHash == version?.ContentHash),
                Act.Schedule => act.All(w => evidence.Releases.Any(r => r.Document == document && r.DueAt == w.DueAt && r.ContentHash == version?.ContentHash)),
                Act.TakeDown => audit[(document, "taken-down")].Any() && !evidence.Public.Contains(document),
                _ => false,
            };
            if (!isThere)
                yield return new Finding("an acknowledged write is lost", $"{what} of {document}, {word} {gate}, at {act.Max(w => w.At):O}");
        }
    }

    private static IEnumerable<Finding> Log(Evidence evidence)
    {
        for (var i = 0; i < evidence.Log.Count; i++)
            if (evidence.Log[i].Sequence != i + 1)
                yield return new Finding("the log has a gap or a number twice", $"at {evidence.Log[i].Sequence.ToString(CultureInfo.InvariantCulture)}");
        if (evidence.LogHead != evidence.Log.Count)
            yield return new Finding("the log has a gap or a number twice", $"its head says {evidence.LogHead}, and there are {evidence.Log.Count}");
        foreach (var twice in evidence.Log.Where(l => l.IsPublication).GroupBy(l => (l.Document, l.ContentHash)).Where(g => g.Count() > 1))
            yield return new Finding("published twice", $"{twice.Key.Document} {twice.Key.ContentHash}: {string.Join(", ", twice.Select(l => l.Sequence))}");
        var audited = evidence.Audit.Where(a => a.Action == "published").ToLookup(a => a.Document);
        foreach (var submitted in evidence.Submissions.Select(s => s.Document).Distinct())
            if (evidence.Log.Count(l => l.Document == submitted && l.IsPublication) is var published && audited[submitted].Count() != published)
                yield return new Finding("the audit trail and the log differ", $"{submitted}: {published} in the log, {audited[submitted].Count()} in the trail");
    }

    // Of documents that editors made; the starting content came in without them.
    private static IEnumerable<Finding> Gates(Evidence evidence, HashSet<Guid> documents)
    {
        var signOffs = evidence.SignOffs.Where(s => !s.IsVoided).ToLookup(s => s.Submission);
        foreach (var line in evidence.Log.Where(l => l.IsPublication && documents.Contains(l.Document)))
        {
            var authors = evidence.Versions.Where(v => v.Document == line.Document && v.CreatedBy is not null).Select(v => v.CreatedBy).ToHashSet();
            var submission = evidence.Submissions.FirstOrDefault(s => s.Document == line.Document && s.ContentHash == line.ContentHash && s.IsPublished);
            if (submission is null)
            {
                yield return new Finding("a gate was skipped", $"log {line.Sequence}: it was never sent to be checked");
                continue;
            }

            foreach (var gate in evidence.Gates[submission.Workflow])
            {
                var signed = signOffs[submission.Id].FirstOrDefault(s => s.Gate == gate.Alias && s.ContentHash == line.ContentHash);
                var problem = signed is null ? "is not signed"
                    : !evidence.Roles[signed.SignedBy].Any(r => gate.Roles.Contains(r)) ? "is signed by somebody without the role"
                    : authors.Contains(signed.SignedBy) || signed.SignedBy == submission.SubmittedBy ? "is signed by its author"
                    : signOffs[submission.Id].Any(s => gate.NotBy.Contains(s.Gate) && s.SignedBy == signed.SignedBy) ? "is signed by somebody who signed another"
                    : null;
                if (problem is not null)
                    yield return new Finding("a gate was skipped", $"log {line.Sequence}: {gate.Alias} {problem}");
            }
        }
    }

    private static IEnumerable<Finding> Releases(Evidence evidence)
    {
        foreach (var release in evidence.Releases)
        {
            var lines = evidence.Log.Where(l => l.Document == release.Document && l.IsPublication && l.ContentHash == release.ContentHash).ToList();
            if (release.State == 1 && lines.Count != 1)
                yield return new Finding("a release was not done exactly once", $"{release.Id}: {lines.Count} times");
            foreach (var line in lines.Where(l => release.State != 3 && l.CommittedAt < release.DueAt))
                yield return new Finding("published before its time", $"log {line.Sequence}: at {line.CommittedAt:O}, due at {release.DueAt:O}");
        }
    }

    private static IEnumerable<Finding> Chain(IReadOnlyList<AuditRow> audit)
    {
        var previous = new string('0', 64);
        for (var i = 0; i < audit.Count; i++)
        {
            var row = audit[i];
            if (row.Sequence != i + 1 || row.PreviousHash != previous || row.Hash != HashOf(row))
            {
                yield return new Finding("the audit trail is broken", $"at line {row.Sequence}");
                yield break;
            }

            previous = row.Hash;
        }
    }

    /// <summary>The hash of a line, as the site's documentation of the trail says.</summary>
    internal static string HashOf(AuditRow row)
    {
        var text = new StringBuilder();
        string?[] parts =
        [
            row.PreviousHash, row.Sequence.ToString(CultureInfo.InvariantCulture), row.OccurredAt.Ticks.ToString(CultureInfo.InvariantCulture), row.ActorId?.ToString("N"), row.Actor,
            row.Action, row.Document?.ToString("N"), row.Culture, row.Subject?.ToString("N"), row.Detail,
        ];
        foreach (var part in parts)
            text.Append(part?.Length.ToString(CultureInfo.InvariantCulture) ?? "-").Append(':').Append(part).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
