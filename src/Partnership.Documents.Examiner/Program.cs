using Partnership.Documents.Examination;
using Partnership.Documents.Examiner;
using Partnership.Documents.Examiner.Confinement;

// Started by the site only: <what to do> <limits> <path, or the program that draws with its arguments>. It confines itself
// before it touches the file. 64: it was asked something else.
const int Misused = 64;

if (args is not [var mode, .. var rest] || WorkerLimits.Parse(rest) is not { } limits)
    return Misused;

rest = rest[WorkerLimits.ArgumentCount..];
// Of a batch it is told later, and they may be anywhere; those of a series it is handed.
var readable = mode switch
{
    WorkerProgram.Batch => "/",
    WorkerProgram.InspectSeries => null,
    _ => rest.LastOrDefault(),
};
if (OperatingSystem.IsLinux() && !LinuxConfinement.Apply(limits, readable, mayBecomeAnother: mode == WorkerProgram.Draw))
    return WatchedProcess.NotConfinedExitCode;

return (mode, rest) switch
{
    (WorkerProgram.Examine, [var path]) => Worker.ExamineOne(limits, path),
    (WorkerProgram.Report, [var path]) => Worker.MakeReport(limits, path),
    (WorkerProgram.Clean, [var path]) => Worker.MakeCleanCopy(limits, path),
    (WorkerProgram.InspectPdf, [var path]) => Worker.InspectPdf(limits, path),
    (WorkerProgram.InspectPicture, [var path]) => Worker.InspectPicture(limits, path),
    (WorkerProgram.InspectSeries, []) => Worker.InspectMany(limits),
    (WorkerProgram.Batch, []) => Worker.ExamineMany(limits),
    (WorkerProgram.Draw, [var program, .. var arguments]) => Drawing.Become(limits, program, arguments),
    _ => Misused,
};
