using System.Runtime.InteropServices;

namespace Partnership.Documents.Examiner.Confinement;

/// <summary>The numbers that system calls have on a kind of processor.</summary>
internal sealed record SystemCalls
{
    /// <summary>How the kernel names the kind of processor (<c>AUDIT_ARCH_…</c>).</summary>
    public required uint Architecture { get; init; }

    public required uint Seccomp { get; init; }

    public required uint SetCapabilities { get; init; }

    /// <summary>Opens a file by its path; null where only <see cref="OpenAt"/> is there.</summary>
    public uint? Open { get; init; }

    public required uint OpenAt { get; init; }

    /// <summary>Starts a thread or a process.</summary>
    public required uint CloneOfOld { get; init; }

    public required uint ThreadKill { get; init; }

    public required uint ProcessLimits { get; init; }

    /// <summary>Puts another program in the place of this one.</summary>
    public required uint Execute { get; init; }

    /// <summary>Make a socket; start a process, look into or signal another; make, change or remove a file; and ways around that.</summary>
    public required IReadOnlyList<uint> Forbidden { get; init; }

    // Starting a thread through the newer call (435) can't be told from starting a process, and neither can what the newer call
    // for opening (437) is asked: as if the kernel didn't know them, the C library takes the older ones.
    internal static IReadOnlyList<uint> Unknown { get; } = [435, 437];

    /// <summary>The same on every kind: pidfd_send_signal, io_uring (3), open_tree, move_mount, fsopen to fspick (4), pidfd_open, pidfd_getfd, fchmodat2.</summary>
    private static IReadOnlyList<uint> ForbiddenEverywhere { get; } = [424, 425, 426, 427, 428, 429, 430, 431, 432, 433, 434, 438, 452];

    private static SystemCalls X64 { get; } = new()
    {
        Architecture = 0xC000003E,
        Seccomp = 317,
        SetCapabilities = 126,
        Open = 2,
        OpenAt = 257,
        CloneOfOld = 56,
        ThreadKill = 234,
        ProcessLimits = 302,
        Execute = 59,
        Forbidden =
        [
            // socket, connect, bind, socketpair; fork, vfork, execveat, ptrace, kill, tkill, process_vm_readv and writev
            41, 42, 49, 53, 57, 58, 322, 101, 62, 200, 310, 311,
            // truncate to chown, utime, mknod; mount, umount, setxattr to fremovexattr; utimes, the …at calls, memfd_create
            76, 77, 82, 83, 84, 85, 86, 87, 88, 90, 91, 92, 93, 94, 132, 133, 155, 161, 165, 166, 188, 189, 190, 197, 198, 199, 235, 258, 259,
            260, 261, 263, 264, 265, 266, 268, 280, 316, 319,
            // keys, unshare, perf_event_open, open_by_handle_at, setns, bpf, userfaultfd
            248, 249, 250, 272, 298, 304, 308, 321, 323,
            .. ForbiddenEverywhere,
        ],
    };

    private static SystemCalls Arm64 { get; } = new()
    {
        Architecture = 0xC00000B7,
        Seccomp = 277,
        SetCapabilities = 91,
        OpenAt = 56,
        CloneOfOld = 220,
        ThreadKill = 131,
        ProcessLimits = 261,
        Execute = 221,
        Forbidden =
        [
            198, 203, 200, 199, 281, 117, 129, 130, 270, 271,
            5, 6, 7, 14, 15, 16, 33, 34, 35, 36, 37, 38, 39, 40, 41, 45, 46, 51, 52, 53, 54, 55, 88, 276, 279,
            217, 218, 219, 97, 241, 265, 268, 280, 282,
            .. ForbiddenEverywhere,
        ],
    };

    /// <summary>Those of this process, or null when nobody has written them down yet.</summary>
    internal static SystemCalls? OfThisProcess => RuntimeInformation.ProcessArchitecture switch
    {
        System.Runtime.InteropServices.Architecture.X64 => X64,
        System.Runtime.InteropServices.Architecture.Arm64 => Arm64,
        _ => null,
    };

    /// <summary>Gives up what root may do beyond others, for this thread, those it starts and a program in its place.</summary>
    internal unsafe bool DropCapabilities()
    {
        const uint Version = 0x20080522;
        const int WordsOfNone = 6;
        var header = stackalloc uint[2] { Version, 0 };
        var none = stackalloc uint[WordsOfNone];
        return LibC.SystemCall((nint)SetCapabilities, (nuint)header, (nuint)none, null, 0) == 0;
    }
}
