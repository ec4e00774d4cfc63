using System.Globalization;
using Partnership.Testing;

namespace Partnership.Faults.Running;

/// <summary>How a run is to be.</summary>
/// <param name="Duration">How long faults are done, in the long form.</param>
/// <param name="IsShort">Whether every kind of fault is done once and no more.</param>
/// <param name="Seed">Decides which faults come when, and what editors and readers do.</param>
internal sealed record RunSettings(TimeSpan Duration, bool IsShort, int Seed)
{
    private static readonly TimeSpan Short = TimeSpan.FromMinutes(2);

    /// <summary>Where the logs of the nodes and the report go.</summary>
    public string Folder { get; } = Path.Combine(Repository.Root, "artifacts", "faults");

    /// <summary>As the environment says.</summary>
    public static RunSettings Read()
    {
        var seed = Environment.GetEnvironmentVariable("PARTNERSHIP_FAULT_SEED") is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next(1_000_000);
        var minutes = Environment.GetEnvironmentVariable("PARTNERSHIP_FAULT_MINUTES") is { Length: > 0 } text ? double.Parse(text, CultureInfo.InvariantCulture) : 0;
        return minutes > 0 ? new RunSettings(TimeSpan.FromMinutes(minutes), false, seed) : new RunSettings(Short, true, seed);
    }
}
