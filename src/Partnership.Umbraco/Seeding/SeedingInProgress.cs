namespace Partnership.Umbraco.Seeding;

/// <summary>Marks what the plug-in itself publishes: the starting content, which nobody has written here and nobody signs.</summary>
internal static class SeedingInProgress
{
    private static readonly AsyncLocal<bool> Marked = new();

    /// <summary>Whether the code that runs was started by the seeding. No other code can be: the mark follows its own calls only.</summary>
    public static bool IsHere => Marked.Value;

    /// <summary>Marks everything until it is disposed of.</summary>
    public static IDisposable Begin()
    {
        Marked.Value = true;
        return new End();
    }

    private sealed class End : IDisposable
    {
        public void Dispose() => Marked.Value = false;
    }
}
