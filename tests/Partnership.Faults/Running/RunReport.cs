using System.Globalization;
using System.Text;
using Partnership.Faults.Checking;
using Partnership.Faults.Work;

namespace Partnership.Faults.Running;

/// <summary>What a run saw, and how it is told.</summary>
internal sealed record RunReport
{
    public required RunSettings Settings { get; init; }

    public required TimeSpan Took { get; init; }

    /// <summary>Whether disks were real file systems of their own.</summary>
    public required bool HasSmallDisks { get; init; }

    public required IReadOnlyList<Trouble> Troubles { get; init; }

    public required IReadOnlyList<Written> Written { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public required IReadOnlyDictionary<string, long> Answers { get; init; }

    public required IReadOnlyList<Spread> Spreads { get; init; }

    public required IReadOnlyList<TimeSpan> Failovers { get; init; }

    public required IReadOnlyList<(TimeSpan Late, bool AfterFault)> Releases { get; init; }

    public required int GivenUp { get; init; }

    public required long LogLength { get; init; }

    public required int AuditLength { get; init; }

    private int Lost => Findings.Count(f => f.Rule == "an acknowledged write is lost");

    /// <summary>The report in Markdown.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        Line(text, $"Seed {Settings.Seed}, {Took.TotalMinutes:0.0} minutes, {Troubles.Count} faults, {Answers.Values.Sum()} requests of readers, {Count(Answer.Acknowledged)} acknowledged writes, {Lost} lost. Findings: {Findings.Count}.");
        Line(text, $"Full disks: {(HasSmallDisks ? "small file systems of their own" : "a limit on the size of files (prlimit), as nothing may be mounted here; that of PostgreSQL was not filled")}. Publication log: {LogLength} lines. Audit trail: {AuditLength} lines, chain whole: {(Findings.Any(f => f.Rule == "the audit trail is broken") ? "no" : "yes")}.");
        Line(text, $"");
        Line(text, $"| fault | times | seconds until recovered, median and longest |");
        Line(text, $"|---|---|---|");
        foreach (var kind in Troubles.GroupBy(t => t.Kind).OrderBy(g => g.Key, StringComparer.Ordinal))
            Line(text, $"| {kind.Key} | {kind.Count()} | {Summary(kind.Where(t => t.Until is not null).Select(t => t.Until.GetValueOrDefault() - t.From), 0.5, 1)} |");
        Line(text, $"");
        Line(text, $"| write | acknowledged | refused | answer lost |");
        Line(text, $"|---|---|---|---|");
        foreach (var act in Enum.GetValues<Act>())
            Line(text, $"| {act} | {Count(Answer.Acknowledged, act)} | {Count(Answer.Refused, act)} | {Count(Answer.Unknown, act)} |");
        Line(text, $"");
        Line(text, $"Answers to readers: {string.Join(", ", Answers.OrderByDescending(a => a.Value).Select(a => $"{a.Key}: {a.Value}"))}. Documents given up by their editors: {GivenUp}.");
        Line(text, $"");
        Line(text, $"| until each node shows it, seconds | times | median | p99 | longest |");
        Line(text, $"|---|---|---|---|---|");
        foreach (var (act, inTrouble) in Enum.GetValues<Act>().SelectMany(a => new[] { (a, false), (a, true) }))
            if (Spreads.Where(s => s.What == act && s.InTrouble == inTrouble).Select(s => s.Took).ToList() is { Count: > 0 } took)
                Line(text, $"| {act}, {(inTrouble ? "node or database in trouble" : "in quiet times")} | {took.Count} | {Summary(took, 0.5)} | {Summary(took, 0.99)} | {Summary(took, 1)} |");
        Line(text, $"");
        Line(text, $"Another node took the scheduled work over: {Failovers.Count} times, median {Summary(Failovers, 0.5)} s, longest {Summary(Failovers, 1)} s.");
        Line(text, $"Scheduled releases: {Releases.Count}, after their time in quiet: {Summary(Releases.Where(r => !r.AfterFault).Select(r => r.Late), 0.5, 1)} s; with a fault of any kind shortly before or meanwhile: {Summary(Releases.Where(r => r.AfterFault).Select(r => r.Late), 0.5, 1)} s (median / longest).");
        foreach (var finding in Findings)
            Line(text, $"- {finding.Rule}: {finding.What}");
        return text.ToString();
    }

    private int Count(Answer answer, Act? act = null) => Written.Count(w => w.Answer == answer && (act is null || w.Act == act));

    private static string Summary(IEnumerable<TimeSpan> values, params ReadOnlySpan<double> parts)
    {
        var sorted = values.Order().ToList();
        if (sorted.Count == 0)
            return "–";
        var said = new List<string>();
        foreach (var part in parts)
            said.Add(sorted[(int)Math.Ceiling((sorted.Count * part) - 1)].TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture));
        return string.Join(" / ", said);
    }

    private static void Line(StringBuilder text, FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
