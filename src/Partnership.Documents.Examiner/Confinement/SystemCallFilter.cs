namespace Partnership.Documents.Examiner.Confinement;

/// <summary>
/// Takes system calls from this process (seccomp, see <c>man 2 seccomp</c>). What it may still do: read files, use memory and
/// threads, and write to what is open already.
/// </summary>
internal sealed class SystemCallFilter
{
    private const int SetFilter = 1;
    private const int ForAllThreads = 1;

    private const uint OffsetOfNumber = 0;
    private const uint OffsetOfArchitecture = 4;
    private const uint OffsetOfArguments = 16;
    private const uint BytesOfAnArgument = 8;

    private const ushort NotPermitted = 1;
    private const ushort AccessDenied = 13;
    private const ushort NoSuchCall = 38;

    /// <summary>Any of writing (1), reading and writing (2), making (0x40), emptying (0x200), and files without a name (0x400000).</summary>
    private const uint OpensToWrite = 0x400243;

    /// <summary>A new thread, not a new process (<c>CLONE_THREAD</c>).</summary>
    private const uint ClonesThread = 0x10000;

    /// <summary>The bit of calls in an older way of x64, whose numbers mean other things.</summary>
    private const uint OtherNumbers = 0x40000000;

    private readonly SystemCalls calls;
    private readonly List<FilterStep> steps = [];

    internal SystemCallFilter(SystemCalls calls, bool mayBecomeAnother)
    {
        this.calls = calls;
        // Numbers mean other calls on another kind of processor.
        steps.AddRange(
            FilterStep.Load(OffsetOfArchitecture), FilterStep.UnlessEqual(calls.Architecture, 2),
            FilterStep.Load(OffsetOfNumber), FilterStep.UnlessAnyBit(OtherNumbers, 1), FilterStep.Kill());
        foreach (var call in calls.Forbidden)
            steps.AddRange(FilterStep.UnlessEqual(call, 1), FilterStep.Refuse(NotPermitted));
        foreach (var call in SystemCalls.Unknown)
            steps.AddRange(FilterStep.UnlessEqual(call, 1), FilterStep.Refuse(NoSuchCall));
        if (!mayBecomeAnother)
            steps.AddRange(FilterStep.UnlessEqual(calls.Execute, 1), FilterStep.Refuse(NotPermitted));
        if (calls.Open is { } open)
            RefuseWith(open, 1, OpensToWrite, AccessDenied);
        RefuseWith(calls.OpenAt, 2, OpensToWrite, AccessDenied);
        RefuseWithout(calls.CloneOfOld, 0, ClonesThread);
        AllowOnly(calls.ThreadKill, 0, (uint)Environment.ProcessId);
        AllowOnly(calls.ProcessLimits, 0, 0);
        steps.Add(FilterStep.Allow());
    }

    /// <summary>Puts the filter in force, for every thread and for ever.</summary>
    internal unsafe bool Install()
    {
        var program = steps.ToArray();
        fixed (FilterStep* first = program)
        {
            var header = new FilterProgram { Length = (ushort)program.Length, Steps = first };
            return LibC.SystemCall((nint)calls.Seccomp, SetFilter, ForAllThreads, &header, 0) == 0;
        }
    }

    /// <summary>Refuses a call when an argument has any of the bits.</summary>
    private void RefuseWith(uint call, uint argument, uint bits, ushort error) => steps.AddRange(
        FilterStep.UnlessEqual(call, 4), LoadArgument(argument), FilterStep.UnlessAnyBit(bits, 1), FilterStep.Refuse(error), FilterStep.Allow());

    /// <summary>Refuses a call when an argument has none of the bits.</summary>
    private void RefuseWithout(uint call, uint argument, uint bits) => steps.AddRange(
        FilterStep.UnlessEqual(call, 4), LoadArgument(argument), FilterStep.UnlessAnyBit(bits, 1), FilterStep.Allow(), FilterStep.Refuse(NotPermitted));

    /// <summary>Refuses a call unless an argument is this.</summary>
    private void AllowOnly(uint call, uint argument, uint value) => steps.AddRange(
        FilterStep.UnlessEqual(call, 4), LoadArgument(argument), FilterStep.UnlessEqual(value, 1), FilterStep.Allow(), FilterStep.Refuse(NotPermitted));

    /// <summary>The lower half of an argument; flags and process ids have nothing in the upper one.</summary>
    private static FilterStep LoadArgument(uint argument) => FilterStep.Load(OffsetOfArguments + (argument * BytesOfAnArgument));

    private unsafe struct FilterProgram
    {
        internal ushort Length;
        internal FilterStep* Steps;
    }
}
