namespace Partnership.Testing;

/// <summary>A folder of its own for a test, gone when the test is over.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The folder, which exists.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("partnership-test-").FullName;

    /// <summary>The path of a file or folder inside.</summary>
    public string Combine(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Path, .. parts]);

    public void Dispose()
    {
        // A site that is stopping may still write its last file.
        if (!SpinWait.SpinUntil(IsGone, Patience))
            Directory.Delete(Path, recursive: true);
    }

    private bool IsGone()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return true; // the test took it away itself
        }
        catch (IOException)
        {
            return false;
        }
    }
}
