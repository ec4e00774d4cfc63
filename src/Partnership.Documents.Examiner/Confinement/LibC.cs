using System.Runtime.InteropServices;

namespace Partnership.Documents.Examiner.Confinement;

/// <summary>The few calls of Linux that .NET has no names for.</summary>
internal static unsafe partial class LibC
{
    internal const int NoNewPrivileges = 38;
    internal const int ResourceAddressSpace = 9;
    internal const int ResourceCore = 4;
    internal const int ResourceCpu = 0;
    internal const int ResourceFileSize = 1;

    private const int OnlyNames = 0x200000; // O_PATH
    private const int ClosedByOthers = 0x80000; // O_CLOEXEC

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    internal static partial int ProcessControl(int option, nuint first, nuint second, nuint third, nuint fourth);

    [LibraryImport("libc", EntryPoint = "setpriority", SetLastError = true)]
    internal static partial int SetPriority(int which, int who, int value);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    internal static partial nint SystemCall(nint number, nuint first, nuint second, void* third, nuint fourth);

    /// <summary>Ends this process at once, whatever its threads are doing.</summary>
    [LibraryImport("libc", EntryPoint = "_exit")]
    internal static partial void Exit(int code);

    /// <summary>Sets both the limit and how far it may be raised again.</summary>
    internal static bool Limit(int resource, ulong most)
    {
        var limit = stackalloc ulong[2] { most, most };
        return SetLimit(resource, limit) == 0;
    }

    /// <summary>Puts another program in the place of this one; returns only when that fails. It gets no environment.</summary>
    internal static void Become(string program, string[] arguments, ulong mostAddresses)
    {
        string[] all = [program, .. arguments];
        var pointers = stackalloc nint[all.Length + 1];
        for (var index = 0; index < all.Length; index++)
            pointers[index] = Marshal.StringToCoTaskMemUTF8(all[index]);
        pointers[all.Length] = 0;
        var environment = stackalloc nint[1] { 0 };
        // Last: .NET itself reserves more addresses than that, and may ask for none from here on.
        if (Limit(ResourceAddressSpace, mostAddresses))
            _ = Execute(pointers[0], pointers, environment);
    }

    /// <summary>A handle that only names a file; below 0 when there is none.</summary>
    internal static int OpenPath(string path) => Open(path, OnlyNames | ClosedByOthers);

    [LibraryImport("libc", EntryPoint = "close")]
    internal static partial int Close(int handle);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    private static partial int SetLimit(int resource, ulong* limit);

    [LibraryImport("libc", EntryPoint = "execve", SetLastError = true)]
    private static partial int Execute(nint path, nint* arguments, nint* environment);
}
