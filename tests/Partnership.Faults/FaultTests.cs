using Partnership.Faults.Running;

namespace Partnership.Faults;

/// <summary>A site of three nodes under steady editing and reading, to which everything happens that happens to machines.</summary>
public sealed class FaultTests
{
    // What it takes to start, to recover the last time, and to check: more would mean that something hangs.
    private static readonly TimeSpan Besides = TimeSpan.FromMinutes(15);

    [Fact]
    public async Task Site_WhateverHappens_LosesNothingAndShowsNothingThatIsNotPublic()
    {
        var settings = RunSettings.Read();
        Console.WriteLine($"Seed {settings.Seed}, {(settings.IsShort ? "every kind of fault once" : $"{settings.Duration.TotalMinutes} minutes")}. Again with PARTNERSHIP_FAULT_SEED={settings.Seed}.");

        using var bound = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        bound.CancelAfter(settings.Duration + Besides);
        var report = await new FaultRun(settings).RunAsync(bound.Token);

        var text = report.Write();
        await File.WriteAllTextAsync(Path.Combine(settings.Folder, "report.md"), text, TestContext.Current.CancellationToken);
        Console.WriteLine(text);
        Assert.Empty(report.Findings);
        Assert.NotEmpty(report.Spreads);
    }
}
