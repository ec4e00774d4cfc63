using Partnership.Documents.Examination;
using Partnership.Documents.Examiner;
using Partnership.Documents.Examiner.Confinement;

// Started by FileExaminer only: <what to do> <limits> <path, or the program that draws with its arguments>. It confines itself
// before it touches the file. 64: it was asked something else. 70: it could not be confined.
const int Misused = 64;
const int NotConfined = 70;

if (args is not [var mode, .. var rest] || WorkerLimits.Parse(rest) is not { } limits)
    return Misused;

rest = rest[WorkerLimits.ArgumentCount..];
var draws = mode == WorkerProgram.Draw;
if (OperatingSystem.IsLinux() && !LinuxConfinement.Apply(limits, mayBecomeAnother: draws))
    return NotConfined;

return (mode, rest) switch
{
    (WorkerProgram.Examine, [var path]) => Worker.ExamineOne(limits, path),
    (WorkerProgram.Batch, []) => Worker.ExamineMany(limits),
    (WorkerProgram.Draw, [var program, .. var arguments]) => Drawing.Become(limits, program, arguments),
    _ => Misused,
};
