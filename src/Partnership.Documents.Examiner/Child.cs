using System.Diagnostics;

namespace Partnership.Documents.Examiner;

/// <summary>Runs a program where none can take this one's place. Both are killed together.</summary>
internal static class Child
{
    internal static int Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false });
        process?.WaitForExit();
        return process?.ExitCode ?? 1;
    }
}
