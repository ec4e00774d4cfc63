namespace Partnership.Faults.Cluster;

/// <summary>
/// A folder on a file system of its own, a few MB large, that can be filled to the last byte. Where nothing may be mounted it is an ordinary
/// folder, and filling it is left to a limit on the size of the files that a process may write.
/// </summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private const int Piece = 64 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private SmallDisk()
    {
    }

    /// <summary>Whether it is a file system of its own.</summary>
    public bool IsMounted { get; private set; }

    public string Path { get; } = RunFolder.New("disk");

    private string Ballast => System.IO.Path.Combine(Path, "ballast");

    public static async Task<SmallDisk> MakeAsync(int megabytes)
    {
        var disk = new SmallDisk();
        var (code, _) = await Programs.RunAsync("mount", ["-t", "tmpfs", "-o", $"size={megabytes}m", "partnership-faults", disk.Path]);
        disk.IsMounted = code == 0;
        return disk;
    }

    /// <summary>Writes until nothing more fits.</summary>
    public async Task FillAsync()
    {
        if (!IsMounted)
            return;
        await using var ballast = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.Read, 1);
        foreach (var piece in new[] { new byte[Piece], new byte[1024], new byte[1] })
        {
            try
            {
                while (true)
                    await ballast.WriteAsync(piece);
            }
            catch (IOException)
            {
                // Smaller pieces may fit.
            }
        }
    }

    /// <summary>Makes room again.</summary>
    public void Free() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        var end = TimeProvider.System.GetUtcNow() + Patience;
        while (IsMounted && (await Programs.RunAsync("umount", [Path])).ExitCode != 0 && TimeProvider.System.GetUtcNow() < end)
            await Task.Delay(100);
        if (IsMounted)
            await Programs.RunAsync("umount", ["--lazy", Path]); // nothing happens when it is gone already
    }
}
