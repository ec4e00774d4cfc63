using Partnership.Documents.Examination;
using Partnership.Documents.Examiner.Confinement;

namespace Partnership.Documents.Examiner;

/// <summary>Puts the program that draws in the place of this one: it inherits the confinement, and nothing of .NET stays.</summary>
internal static class Drawing
{
    /// <summary>From sysexits.h, EX_UNAVAILABLE.</summary>
    private const int Unavailable = 69;

    /// <summary>Addresses that libraries and stacks take beside the memory that counts.</summary>
    private const long BytesForLibraries = 268_435_456;

    internal static int Become(WorkerLimits limits, string program, string[] arguments)
    {
        if (!OperatingSystem.IsLinux())
            return Child.Run(program, arguments);

        LibC.Become(program, arguments, (ulong)(limits.MaxMemoryBytes + BytesForLibraries));
        return Unavailable;
    }
}
